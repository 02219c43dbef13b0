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

type ButtonProps = PropsWithChildren<Act & { main?: boolean }>

/**
 * A button as wide as the column.
 * @param props.main the one that matters most on its screen
 */
export function Button(props: ButtonProps) {
  return props.main ? <Bare className="button button--main" {...props} /> : <Bare className="button" {...props} />
}

function Bare(props: ButtonProps & { className: string }) {
  if (props.shares) return <ShareButton {...props} place={props.shares} />
  return props.onPress ? <Pressable {...props} /> : <PlaceLink {...props} />
}
