import { View } from '@tarojs/components'
import { heading } from '@/components/aria'
import { OfficialName } from '@/components/OfficialName/OfficialName'
import type { CoverCard } from './model'

export function Cover({ card }: { card: CoverCard }) {
  return (
    <>
      <View className="cover__masthead">
        <View className="cover__title" {...heading(2)}>
          {card.title}
        </View>
        <View className="cover__series">{card.series}</View>
      </View>
      <View className="cover__spring" aria-hidden="true" />
      <View className="cover__headline">
        <OfficialName text={card.headline} />
      </View>
      <View className="cover__subhead">
        <OfficialName text={card.subhead} />
      </View>
      <View className="cover__hills" aria-hidden="true" />
    </>
  )
}
