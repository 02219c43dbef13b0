import { useAddToFavorites, useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { useEffect } from 'react'
import type { Place } from '@/entry/place'
import { useAddress } from '@/platform/address'
import { nameTab } from '@/platform/share'
import { forwardOf, momentOf } from '@/share/forward'

/**
 * Has the page passed on as a place, from WeChat's menu and by its share buttons. Chats need `enableShareAppMessage` in the
 * page's config, Moments `enableShareTimeline`.
 * @param place what the page shows now
 */
export function useForward(place: Place): void {
  useShareAppMessage(() => forwardOf(place))
  useShareTimeline(() => momentOf(place))
  useAddress(place)
  useAddToFavorites(() => momentOf(place))
  const { title } = forwardOf(place)
  useEffect(() => nameTab(title), [title])
}
