import { About } from '@/components/About/About'
import { Screen } from '@/components/Screen/Screen'
import { useForward } from '@/components/useForward'
import { usePlace } from '@/platform/navigation'
import './index.scss'

export default function AboutPage() {
  const [place] = usePlace('about')
  useForward({ screen: 'about' })
  return (
    <Screen className="screen--about" place={place}>
      <About />
    </Screen>
  )
}
