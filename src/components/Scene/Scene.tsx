import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { OnRoll } from '@/model/card'
import { special } from '@/model/special'
import { PackageImage } from '../PackageImage/PackageImage'

/** @returns the class and style that give a part the card's light: `silk`, scenes and all else within take their colours from it */
export const inLight = ({ hour, night }: OnRoll, className: string) => ({
  className: night ? `${className} night` : className,
  style: `--i:${hour}`,
})

/**
 * A card's scene: sky, earth and drawing, as wide as its frame. Nothing where the special has no scenes. The frame has `inLight` and
 * `silk`, and cuts off what it does not want of the sky above.
 */
export function Scene({ card: { id, scene }, children }: PropsWithChildren<{ card: OnRoll & { id: string } }>) {
  if (!scene || !special.drawn) return null
  return (
    <View className="scene">
      <PackageImage className="scene__picture" src={`scenes/${id}.svg`} alt={scene.alt} />
      {children}
    </View>
  )
}
