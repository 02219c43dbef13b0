import { Roll } from '@/components/Roll/Roll'
import { Screen } from '@/components/Screen/Screen'
import { usePlace } from '@/platform/navigation'
import './index.scss'

export default function RollPage() {
  const [place] = usePlace('roll')
  return (
    <Screen className="screen--roll" place={place}>
      <Roll place={place} />
    </Screen>
  )
}
