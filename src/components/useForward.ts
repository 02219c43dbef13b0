import { useAddToFavorites, useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { useEffect } from 'react'
import { queryOf, type Place } from '@/entry/place'
import { useAddress } from '@/platform/address'
import { passAs } from '@/platform/share'
import { useShown } from '@/platform/shown'
import { forwardOf, momentOf, posterAt } from '@/share/forward'

/**
 * Sets what the page is passed on as, from WeChat's menu and by its share buttons. Chats need `enableShareAppMessage` in the page's
 * config, Moments `enableShareTimeline`.
 * @param place what the page shows now
 */
export function useForward(place: Place): void {
  useShareAppMessage(() => forwardOf(place))
  useShareTimeline(() => momentOf(place))
  useAddress(place)
  useAddToFavorites(() => momentOf(place))
  const pass = (entered: boolean) =>
    passAs(place, { ...forwardOf(place), query: queryOf(place), poster: posterAt(place) }, entered)
  const shown = useShown(() => pass(true))
  useEffect(() => {
    if (shown.current) pass(false)
  })
}
