import { Front } from '@/components/Front/Front'
import { Screen } from '@/components/Screen/Screen'
import { useForward } from '@/components/useForward'
import { usePlace } from '@/platform/navigation'

export default function FrontPage() {
  const [place] = usePlace('front')
  useForward({ screen: 'front' })
  return (
    <Screen className="screen--front" place={place}>
      <Front />
    </Screen>
  )
}
