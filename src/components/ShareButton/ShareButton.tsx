import { Button } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { Place } from '@/entry/place'
import { inSinglePage } from '@/platform/entrance'
import { shareOnWeb } from '@/platform/share'
import { Pressable } from '../Pressable/Pressable'

interface ShareButtonProps {
  className: string
  /** Taro needs an id to tell WeChat which button was pressed. */
  id: string
  /** What the page shows, as its `useForward` has it. */
  place: Place
}

/** Passes the current place on: WeChat's own sheet there, the browser's or a copied link elsewhere. */
export function ShareButton({ className, id, place, children }: PropsWithChildren<ShareButtonProps>) {
  // WeChat refuses its share button there.
  if (inSinglePage()) return null
  if (process.env.TARO_ENV === 'h5') {
    return (
      <Pressable id={id} className={className} onPress={() => void shareOnWeb(place)}>
        {children}
      </Pressable>
    )
  }
  return (
    <Button id={id} className={`pressable share ${className}`} hoverClass="pressed" openType="share">
      {children}
    </Button>
  )
}
