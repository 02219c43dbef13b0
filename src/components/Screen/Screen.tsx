import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState, type PropsWithChildren } from 'react'
import type { Place } from '@/entry/place'
import { paintBars } from '@/platform/device'
import { inSinglePage } from '@/platform/entrance'
import { TYPE_SIZES, type Reading } from '@/reading/reading'
import { getReading } from '@/reading/store'
import { offstage, role } from '../aria'
import { Sheet, SheetProvider, type SheetContent } from '../Sheet/Sheet'
import { useReading } from '../useReading'
import { ElderOffer } from '../TypeStep/TypeStep'
import { TypeProvider, useTypeOfPhone } from '../useTypeSize'
import { Boundary } from './Boundary'

const themeChoice = (reading: Reading) => reading.theme

/**
 * The root of every page: carries the reader's type size and theme as classes, from which all styles follow. It owns the sheet
 * that may lie over the page, and while one is open hides all the rest from keys and screen readers; WeChat's page takes that for a
 * sign not to scroll (`page-meta` in tools/build/taro-plugin-lean.cjs).
 * @param props.className what the page adds to the root
 * @param props.place what the page shows; a new object is shown anew
 */
export function Screen({ className, place, children }: PropsWithChildren<{ className: string; place: Place }>) {
  const type = useTypeOfPhone()
  const theme = useReading(themeChoice)
  const [sheet, setSheet] = useState<SheetContent>()
  const close = useCallback(() => setSheet(undefined), [])
  // Both may have changed while the page lay under another: the phone's theme, and the reader's choice.
  useDidShow(() => paintBars(getReading().theme))
  useEffect(() => paintBars(theme), [theme])

  const alone = inSinglePage() ? 'screen--alone' : ''
  // What is larger is laid out as 特大 is.
  const look = `theme-${theme} type-${type[0]} ${TYPE_SIZES.indexOf(type[0]) > 2 ? 'type-huge' : ''}`
  return (
    <TypeProvider value={type}>
      <View className={`screen ${look} ${className} ${alone}`} {...MAIN} {...offstage(!!sheet)}>
        {process.env.TARO_ENV === 'h5' ? null : <ElderOffer />}
        <SheetProvider value={setSheet}>
          <Boundary place={place}>{children}</Boundary>
        </SheetProvider>
        {/* Wide under reduced motion: WeChat tells of that setting to style sheets only. */}
        <View className="screen__probe" aria-hidden="true" />
      </View>
      <Sheet sheet={sheet} look={look} onClose={close} />
    </TypeProvider>
  )
}

/** The web asks for a landmark; in WeChat the page itself is one. */
const MAIN = process.env.TARO_ENV === 'h5' ? role('main') : {}
