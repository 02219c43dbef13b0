import { View } from '@tarojs/components'
import { heading } from '@/components/aria'
import { FigureGrid, TracedHero } from '@/components/Figures/Figures'
import type { NumbersCard } from './model'

export function Numbers({ card }: { card: NumbersCard }) {
  return (
    <>
      <View className="card__title" {...heading(2)}>
        {card.name}
      </View>
      <View className="card__hero">
        <TracedHero hero={card.hero} />
      </View>
      {card.lists.map(({ title, amounts }) => (
        <View key={title}>
          <View className="card__label">{title}</View>
          <FigureGrid amounts={amounts} />
        </View>
      ))}
      {card.note ? <View className="card__note">{card.note}</View> : null}
    </>
  )
}
