import { View } from '@tarojs/components'
import { heading } from '@/components/aria'
import { Lines } from '@/components/Lines/Lines'
import type { OverviewCard } from './model'

export function Overview({ card }: { card: OverviewCard }) {
  return (
    <>
      <View className="card__title" {...heading(2)}>
        {card.name}
      </View>
      <View className="card__lead">{card.lead}</View>
      <Lines lines={card.points} />
    </>
  )
}
