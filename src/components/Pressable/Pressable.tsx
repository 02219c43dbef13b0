import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { role } from '../aria'

interface PressableProps {
  className: string
  /** What a screen reader says; needed where the visible text alone does not tell. */
  label?: string
  id?: string
  /** What a tap does; without it the text just stands there. */
  onPress: (() => void) | undefined
}

/** Anything that can be tapped: a button to eyes, fingers, screen readers and, on the web, keyboards. */
export function Pressable({ className, label, id, onPress, children }: PropsWithChildren<PressableProps>) {
  if (!onPress) return <View className={className}>{children}</View>
  const web =
    process.env.TARO_ENV === 'h5'
      ? {
          tabIndex: 0,
          onKeyDown: (event: { key: string; preventDefault(): void }) => {
            if (event.key !== 'Enter' && event.key !== ' ') return
            event.preventDefault()
            onPress()
          },
        }
      : {}
  return (
    <View
      {...web}
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      className={`pressable ${className}`}
      hoverClass="pressed"
      {...role('button')}
      onClick={onPress}
    >
      {children}
    </View>
  )
}
