import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState, type PropsWithChildren } from 'react'
import type { Place } from '@/entry/place'
import { paintBars } from '@/platform/device'
import { inSinglePage } from '@/platform/entrance'
import { TYPE_SIZES, type Reading } from '@/reading/reading'
import { getReading } from '@/reading/store'
import { MAIN, offstage } from '../aria'
import { Sheet, SheetProvider, type SheetContent } from '../Sheet/Sheet'
import { ElderOffer } from '../TypeStep/ElderOffer'
import { useReading } from '../useReading'
import { TypeProvider, useTypeOfPhone } from '../useTypeSize'
import { Boundary } from './Boundary'

const themeChoice = (reading: Reading) => reading.theme

/**
 * The root of every page: it has the reader's type size and theme as classes, which all styles follow. It also owns the sheet that may
 * lie over the page; while one is open, all else is hidden from keys and screen readers, and in WeChat the page does not scroll
 * (`page-meta` in tools/build/taro-plugin-lean.cjs).
 * @param props.className the page's own class
 * @param props.place what the page shows; a new object asks again
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
  // Larger sizes are laid out as 特大 is.
  const look = `theme-${theme} type-${type[0]} ${TYPE_SIZES.indexOf(type[0]) > 2 ? 'type-huge' : ''}`
  return (
    <TypeProvider value={type}>
      <View className={`screen ${look} ${className} ${alone}`} {...MAIN} {...offstage(!!sheet)}>
        <ElderOffer />
        <SheetProvider value={setSheet}>
          <Boundary place={place}>{children}</Boundary>
        </SheetProvider>
        {/* It is wide under reduced motion: WeChat tells only style sheets of that setting. */}
        <View className="screen__probe" aria-hidden="true" />
      </View>
      <Sheet sheet={sheet} look={look} onClose={close} />
    </TypeProvider>
  )
}
