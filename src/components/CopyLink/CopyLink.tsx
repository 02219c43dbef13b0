import type { Place } from '@/entry/place'
import { copyLink } from '@/platform/share'
import { Button } from '../Button/Button'

/** Copies a place's link. On the web only: inside WeChat a place is forwarded as a card. */
export function CopyLink({ place }: { place: Place }) {
  if (process.env.TARO_ENV !== 'h5') return null
  return (
    <Button id="copy" onPress={() => void copyLink(place)}>
      复制链接
    </Button>
  )
}
