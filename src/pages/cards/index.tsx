import { Deck } from '@/components/Deck/Deck'
import { Screen } from '@/components/Screen/Screen'
import { usePlace } from '@/platform/navigation'

export default function CardsPage() {
  const [place] = usePlace('card')
  return (
    <Screen className="screen--deck" place={place}>
      <Deck place={place} />
    </Screen>
  )
}
