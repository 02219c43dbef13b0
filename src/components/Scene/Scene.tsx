import { Image, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { OnRoll } from '@/model/card'
import { special } from '@/model/special'
import { role } from '../aria'

/** @returns class and style of a part that stands in a card's light: `silk` and all within it, scenes too, take it from there */
export const inLight = ({ hour, night }: OnRoll, className: string) => ({
  className: night ? `${className} night` : className,
  style: `--i:${hour}`,
})

/**
 * A card's scene: its sky, its earth and what is drawn, as wide as what it stands in. Nothing where the special has no scenes.
 * What frames it carries `inLight` and `silk`, and cuts off what it does not want of the sky above.
 */
export function Scene({ card: { id, scene }, children }: PropsWithChildren<{ card: OnRoll & { id: string } }>) {
  if (!scene || !special.drawn) return null
  const picture = `scenes/${id}.svg`
  return (
    <View className="scene">
      {process.env.TARO_ENV === 'h5' ? (
        <img className="scene__picture" src={picture} alt={scene.alt} />
      ) : (
        <Image className="scene__picture" src={`/${picture}`} {...role('img')} aria-label={scene.alt} />
      )}
      {children}
    </View>
  )
}
