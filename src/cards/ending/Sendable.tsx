import { View } from '@tarojs/components'
import { heading } from '@/components/aria'
import { PackageImage } from '@/components/PackageImage/PackageImage'
import { PlaceLink } from '@/components/PlaceLink/PlaceLink'
import { special } from '@/model/special'
import { inSinglePage } from '@/platform/entrance'

/** The highlights, to choose one from: each leads to its poster, which can be sent. Nothing where there are no posters, or no way leads on. */
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
          <PackageImage className="sendable__picture" src={`share/${id}.png`} />
          亮点{ordinal}
        </PlaceLink>
      ))}
    </View>
  )
}
