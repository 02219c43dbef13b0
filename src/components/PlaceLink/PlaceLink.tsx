import type { PropsWithChildren } from 'react'
import type { Place } from '@/entry/place'
import { special } from '@/model/special'
import { inSinglePage } from '@/platform/entrance'
import { go } from '@/platform/navigation'
import { Pressable } from '../Pressable/Pressable'

interface PlaceLinkProps {
  className: string
  to: Place
  id?: string
  label?: string
  /** In Moments' single page, which no way leads out of, it stays as plain text: its words say something by themselves. */
  stays?: boolean
}

/**
 * A link to another place; nothing if that is a poster and the special has none. In Moments' single page it is plain text or nothing.
 */
export function PlaceLink({
  className,
  to,
  id = '',
  label = '',
  stays = false,
  children,
}: PropsWithChildren<PlaceLinkProps>) {
  const closed = inSinglePage()
  if ((closed && !stays) || (to.screen === 'poster' && !special.drawn)) return null
  return (
    <Pressable className={className} id={id} label={label} to={to} onPress={closed ? undefined : () => void go(to)}>
      {children}
    </Pressable>
  )
}
