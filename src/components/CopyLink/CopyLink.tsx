import type { ReactNode } from 'react'
import type { Place } from '@/entry/place'

/**
 * Copies a place's link. On the web only: inside WeChat a place is forwarded as a card, and a call that copies would have to be declared
 * (读取剪切板).
 */
export const CopyLink: (props: { place: Place }) => ReactNode = () => null
