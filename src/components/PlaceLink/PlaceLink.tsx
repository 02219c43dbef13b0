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
  /** Stays where no way leads on (Moments' single page), as plain text: its words tell something by themselves. */
  stays?: boolean
}

/**
 * A way to another place; none to a poster that is not drawn. In Moments' single page, which no way leads out of, it is text or
 * nothing.
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
