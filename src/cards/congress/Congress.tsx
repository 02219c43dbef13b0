import { View } from '@tarojs/components'
import { heading } from '@/components/aria'
import { Honours } from '@/components/Honours/Honours'
import { Lines } from '@/components/Lines/Lines'
import { OfficialName } from '@/components/OfficialName/OfficialName'
import type { CongressCard } from './model'

export function Congress({ card }: { card: CongressCard }) {
  return (
    <>
      <View className="card__date">{card.date}</View>
      <View className="card__title" {...heading(2)}>
        <OfficialName text={card.name} />
      </View>
      <View className="card__lead">{card.lead}</View>
      <Lines lines={card.agenda} />
      <View className="card__label">选举产生</View>
      <Honours names={card.elected} />
      <View className="card__label">奋斗目标</View>
      <View className="card__goal">
        <OfficialName text={card.goal} />
      </View>
      <View>{card.report}</View>
    </>
  )
}
