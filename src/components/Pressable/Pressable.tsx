import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { Place } from '@/entry/place'
import { button, leadsTo, role } from '../aria'

interface PressableProps {
  className: string
  /** What a screen reader says; needed where the visible text alone does not tell. */
  label?: string
  id?: string
  /** Where a tap leads, if that is a page of the web as well: until the program runs, a link there stands in. */
  to?: Place | undefined
  /** What a tap does; without it this is plain text. */
  onPress: (() => void) | undefined
}

/** Anything that can be tapped: a button for fingers, screen readers and, on the web, keyboards. */
export function Pressable({ className, label, id, to, onPress, children }: PropsWithChildren<PressableProps>) {
  const named = label ? { 'aria-label': label } : {}
  if (!onPress) {
    return (
      // A screen reader reads what has a label but is no button as one piece, like a picture.
      <View className={className} {...named} {...(label ? role('img') : {})}>
        {children}
      </View>
    )
  }
  return (
    <View
      {...(id ? { id } : {})}
      {...named}
      {...leadsTo(to)}
      {...button(onPress)}
      className={`pressable ${className}`}
      hoverClass="pressed"
      onClick={onPress}
    >
      {children}
    </View>
  )
}
