import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import '@/platform/back'
import { onPhoneTheme, paintBars } from '@/platform/device'
import { mendLostPages } from '@/platform/navigation'
import { getReading } from '@/reading/store'
import './app.scss'

mendLostPages()

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    const paint = () => paintBars(getReading().theme)
    // Before the first page is drawn, so that a theme chosen against the phone's does not flash.
    paint()
    onPhoneTheme(paint)
  })
  return children
}
