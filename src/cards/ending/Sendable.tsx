import { Image, View } from '@tarojs/components'
import { heading } from '@/components/aria'
import { PlaceLink } from '@/components/PlaceLink/PlaceLink'
import { special } from '@/model/special'
import { inSinglePage } from '@/platform/entrance'

/** The highlights to choose one from: each leads to its poster, from which it is sent. Nothing where there are no posters, or no way leads on. */
export function Sendable() {
  if (!special.drawn || inSinglePage()) return null
  return (
    <View className="sendable">
      <View className="sendable__title" {...heading(3)}>
        挑一幅画，发给家人
      </View>
      {special.highlights.map(({ id, ordinal, name }) => (
        <PlaceLink
          key={id}
          className="sendable__one"
          label={`亮点${ordinal}的海报：${name}`}
          to={{ screen: 'poster', id }}
        >
          {/* The words beside it tell what it is. */}
          {process.env.TARO_ENV === 'h5' ? (
            <img className="sendable__picture" src={`share/${id}.png`} alt="" />
          ) : (
            <Image className="sendable__picture" src={`/share/${id}.png`} aria-hidden="true" />
          )}
          亮点{ordinal}
        </PlaceLink>
      ))}
    </View>
  )
}
