import { View } from '@tarojs/components'
import { FirstFigures } from '@/components/Figures/Figures'
import { Lines } from '@/components/Lines/Lines'
import type { OnRoll } from '@/model/card'
import { special } from '@/model/special'
import { First, Legend } from '../First'
import type { OverviewCard } from './model'

export function Overview({ card }: { card: OverviewCard & OnRoll }) {
  const heads = card.points.flatMap(({ head }) => head ?? [])
  return (
    <>
      <First card={card} kicker={special.chapterOf(card.chapter)!.name} title={card.name} next="">
        <FirstFigures scene={card.scene} />
        <View className="card__heads">{heads.join(' ')}</View>
        <Legend scene={card.scene} />
      </First>
      <View className="card__rest">
        <View className="card__lead">{card.lead}</View>
        <Lines lines={card.points} />
      </View>
    </>
  )
}
