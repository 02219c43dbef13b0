import type { Place } from '@/entry/place'
import { copyLink } from '@/platform/share'
import { Pressable } from '../Pressable/Pressable'

/** Copies a place's link. On the web only: inside WeChat a place is forwarded as a card. */
export function CopyLink({ place }: { place: Place }) {
  if (process.env.TARO_ENV !== 'h5') return null
  return (
    <Pressable className="card__button" id="copy" onPress={() => void copyLink(place)}>
      复制链接
    </Pressable>
  )
}
