import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useState, type PropsWithChildren } from 'react'
import { paintBars, systemTypeFactor } from '@/platform/device'
import { inSinglePage } from '@/platform/entrance'
import { typeSizeFor, type Reading } from '@/reading/reading'
import { role } from '../aria'
import { FigureSheet, TraceProvider } from '../FigureSheet/FigureSheet'
import { useReading } from '../useReading'

const typeChoice = (reading: Reading) => reading.type
const themeChoice = (reading: Reading) => reading.theme

/**
 * The root of every page: carries the reader's type size and theme as classes, from which all styles follow, and the sheet
 * that traces figures.
 * @param props.className what the page adds to the root
 */
export function Screen({ className, children }: PropsWithChildren<{ className: string }>) {
  const chosenType = useReading(typeChoice)
  const theme = useReading(themeChoice)
  const [factor, setFactor] = useState(systemTypeFactor)
  const [traced, setTraced] = useState('')
  // WeChat's own setting may have changed while the page lay in the background.
  useDidShow(() => setFactor(systemTypeFactor()))

  useDidShow(() => paintBars(theme))
  useEffect(() => paintBars(theme), [theme])

  const type = chosenType === 'system' ? typeSizeFor(factor) : chosenType
  const alone = inSinglePage() ? 'screen--alone' : ''
  return (
    <View className={`screen theme-${theme} type-${type} ${className} ${alone}`} {...MAIN}>
      <TraceProvider value={setTraced}>{children}</TraceProvider>
      <FigureSheet id={traced} onClose={() => setTraced('')} />
      {/* Wide under reduced motion: WeChat tells of that setting to style sheets only. */}
      <View className="screen__probe" aria-hidden="true" />
    </View>
  )
}

/** The web asks for a landmark; in WeChat the page itself is one. */
const MAIN = process.env.TARO_ENV === 'h5' ? role('main') : {}
