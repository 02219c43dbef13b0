import type { PropsWithChildren } from 'react'
import type { Place } from '@/entry/place'
import { PlaceLink } from '../PlaceLink/PlaceLink'
import { Pressable } from '../Pressable/Pressable'
import { ShareButton } from '../ShareButton/ShareButton'

/** What a button does: it passes a place on, or does something, or leads to a place. */
type Act =
  | { shares: Place; id: string; to?: never; onPress?: never }
  | { onPress: () => void; to?: Place; id?: string; shares?: never }
  | { to: Place; id?: string; shares?: never; onPress?: never }

/**
 * A button as wide as the column.
 * @param props.main the one that matters most on its screen
 */
export function Button(props: PropsWithChildren<Act & { main?: boolean }>) {
  const className = props.main ? 'button button--main' : 'button'
  if (props.shares) return <ShareButton {...props} className={className} place={props.shares} />
  if (props.onPress) return <Pressable {...props} className={className} />
  return <PlaceLink {...props} className={className} />
}
