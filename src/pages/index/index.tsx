import { useShareAppMessage } from '@tarojs/taro'
import { Front } from '@/components/Front/Front'
import { Screen } from '@/components/Screen/Screen'
import { forwardOf } from '@/share/forward'

export default function FrontPage() {
  useShareAppMessage(() => forwardOf({ screen: 'front' }))
  return (
    <Screen className="screen--front">
      <Front />
    </Screen>
  )
}
