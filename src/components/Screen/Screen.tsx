import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useState, type PropsWithChildren } from 'react'
import type { Place } from '@/entry/place'
import { paintBars } from '@/platform/device'
import { inSinglePage } from '@/platform/entrance'
import type { Reading } from '@/reading/reading'
import { getReading } from '@/reading/store'
import { role } from '../aria'
import { FigureSheet, TraceProvider } from '../FigureSheet/FigureSheet'
import { useReading } from '../useReading'
import { useTypeSize } from '../useTypeSize'
import { Boundary } from './Boundary'

const themeChoice = (reading: Reading) => reading.theme

/**
 * The root of every page: carries the reader's type size and theme as classes, from which all styles follow, and the sheet
 * that traces figures.
 * @param props.className what the page adds to the root
 * @param props.place what the page shows; a new object is shown anew
 */
export function Screen({ className, place, children }: PropsWithChildren<{ className: string; place: Place }>) {
  const type = useTypeSize()
  const theme = useReading(themeChoice)
  const [traced, setTraced] = useState('')
  // Both may have changed while the page lay under another: the phone's theme, and the reader's choice.
  useDidShow(() => paintBars(getReading().theme))
  useEffect(() => paintBars(theme), [theme])

  const alone = inSinglePage() ? 'screen--alone' : ''
  return (
    <View className={`screen theme-${theme} type-${type} ${className} ${alone}`} {...MAIN}>
      <TraceProvider value={setTraced}>
        <Boundary place={place}>{children}</Boundary>
      </TraceProvider>
      <FigureSheet id={traced} onClose={() => setTraced('')} />
      {/* Wide under reduced motion: WeChat tells of that setting to style sheets only. */}
      <View className="screen__probe" aria-hidden="true" />
    </View>
  )
}

/** The web asks for a landmark; in WeChat the page itself is one. */
const MAIN = process.env.TARO_ENV === 'h5' ? role('main') : {}
