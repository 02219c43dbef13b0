import { Screen } from '@/components/Screen/Screen'
import { useForward } from '@/components/useForward'
import { useAddress } from '@/platform/address'
import { usePlace } from '@/platform/navigation'
import { posterOf } from '@/share/poster'
import { PosterSheet } from './PosterSheet'

export default function PosterPage() {
  const [place] = usePlace('poster')
  const poster = posterOf('id' in place ? place.id : '')
  useForward(poster.of)
  useAddress(place, poster.of)
  return (
    <Screen className="screen--poster" place={place}>
      <PosterSheet poster={poster} />
    </Screen>
  )
}
