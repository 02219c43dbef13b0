import { Button } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { Place } from '@/entry/place'
import { inSinglePage } from '@/platform/entrance'

interface ShareButtonProps {
  className: string
  /** Taro needs an id to tell WeChat which button was pressed. */
  id: string
  /** What the page shows. WeChat asks its `useForward` for it instead. */
  place: Place
}

/** Passes the current place on: by WeChat's own sheet; on the web by the browser's, or as a copied link. */
export function ShareButton({ className, id, children }: PropsWithChildren<ShareButtonProps>) {
  // WeChat has no share button there.
  if (inSinglePage()) return null
  return (
    <Button id={id} className={`pressable share ${className}`} hoverClass="pressed" openType="share">
      {children}
    </Button>
  )
}
