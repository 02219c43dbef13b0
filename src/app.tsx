import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import '@/platform/back'
import { paintBars } from '@/platform/device'
import { getReading } from '@/reading/store'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  // Before the first page is drawn, so that a theme chosen against the phone's does not flash.
  useLaunch(() => paintBars(getReading().theme))
  return children
}
