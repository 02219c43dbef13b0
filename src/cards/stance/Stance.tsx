import { View } from '@tarojs/components'
import type { OnRoll } from '@/model/card'
import { special } from '@/model/special'
import { First, LegendRows } from '../First'
import type { StanceCard } from './model'

export function Stance({ card }: { card: StanceCard & OnRoll }) {
  return (
    <>
      <First card={card} kicker={special.chapterOf(card.chapter)!.name} sketch title={card.name} next="">
        <LegendRows scene={card.scene} />
      </First>
      <View className="card__rest">
        <View className="card__lead">{card.lead}</View>
        {card.groups.map(({ title, items }) => (
          <View key={title} className="lines__line">
            <View className="lines__head">{title}</View>
            {items.map(({ name, text = '' }) => text + name).join('、')}
          </View>
        ))}
        <View className="card__note">{card.close}</View>
      </View>
    </>
  )
}
