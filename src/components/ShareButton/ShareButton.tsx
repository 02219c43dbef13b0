import { Button } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { shareOnWeb } from '@/platform/share'
import { Pressable } from '../Pressable/Pressable'

interface ShareButtonProps {
  className: string
  /** Taro needs an id to tell WeChat which button was pressed. */
  id: string
}

/** Passes the current place on: WeChat's own sheet there, the browser's or a copied link elsewhere. */
export function ShareButton({ className, id, children }: PropsWithChildren<ShareButtonProps>) {
  if (process.env.TARO_ENV === 'h5') {
    return (
      <Pressable id={id} className={className} onPress={() => void shareOnWeb()}>
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
