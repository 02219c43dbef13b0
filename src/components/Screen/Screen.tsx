import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState, type PropsWithChildren } from 'react'
import { paintBars, systemTypeFactor } from '@/platform/device'
import { inSinglePage } from '@/platform/entrance'
import { typeSizeFor, type Reading } from '@/reading/reading'
import { offstage, role } from '../aria'
import { Sheet, SheetProvider, type SheetContent } from '../Sheet/Sheet'
import { useReading } from '../useReading'

const typeChoice = (reading: Reading) => reading.type
const themeChoice = (reading: Reading) => reading.theme

/**
 * The root of every page: carries the reader's type size and theme as classes, from which all styles follow. It owns the sheet
 * that may lie over the page, and while one is open hides all the rest from keys and screen readers; WeChat's page takes that for a
 * sign not to scroll (`page-meta` in tools/taro-plugin-lean.cjs).
 * @param props.className what the page adds to the root
 */
export function Screen({ className, children }: PropsWithChildren<{ className: string }>) {
  const chosenType = useReading(typeChoice)
  const theme = useReading(themeChoice)
  const [factor, setFactor] = useState(systemTypeFactor)
  const [sheet, setSheet] = useState<SheetContent>()
  const close = useCallback(() => setSheet(undefined), [])
  // WeChat's own setting may have changed while the page lay in the background.
  useDidShow(() => setFactor(systemTypeFactor()))

  useDidShow(() => paintBars(theme))
  useEffect(() => paintBars(theme), [theme])

  const type = chosenType === 'system' ? typeSizeFor(factor) : chosenType
  const alone = inSinglePage() ? 'screen--alone' : ''
  const look = `theme-${theme} type-${type}`
  return (
    <>
      <View className={`screen ${look} ${className} ${alone}`} {...MAIN} {...offstage(!!sheet)}>
        <SheetProvider value={setSheet}>{children}</SheetProvider>
        {/* Wide under reduced motion: WeChat tells of that setting to style sheets only. */}
        <View className="screen__probe" aria-hidden="true" />
      </View>
      <Sheet sheet={sheet} look={look} onClose={close} />
    </>
  )
}

/** The web asks for a landmark; in WeChat the page itself is one. */
const MAIN = process.env.TARO_ENV === 'h5' ? role('main') : {}
