import { useShareAppMessage } from '@tarojs/taro'
import { About } from '@/components/About/About'
import { Screen } from '@/components/Screen/Screen'
import { forwardOf } from '@/share/forward'

export default function AboutPage() {
  useShareAppMessage(() => forwardOf({ screen: 'about' }))
  return (
    <Screen className="screen--about">
      <About />
    </Screen>
  )
}
