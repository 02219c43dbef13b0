import { View } from '@tarojs/components'
import { FigureGrid, FirstFigures } from '@/components/Figures/Figures'
import type { OnRoll } from '@/model/card'
import { special } from '@/model/special'
import { First, Legend } from '../First'
import type { NumbersCard } from './model'

export function Numbers({ card }: { card: NumbersCard & OnRoll }) {
  return (
    <>
      <First
        card={card}
        kicker={special.chapterOf(card.chapter)!.name}
        title={card.name}
        next={card.lists
          .map(({ title }) => title)
          .slice(0, 3)
          .join(' · ')}
      >
        <FirstFigures hero={card.hero} scene={card.scene} />
        <Legend scene={card.scene} />
      </First>
      <View className="card__rest">
        {card.lists.map(({ title, amounts }) => (
          <View key={title}>
            <View className="card__label">{title}</View>
            <FigureGrid amounts={amounts} />
          </View>
        ))}
        {card.note ? <View className="card__note">{card.note}</View> : null}
      </View>
    </>
  )
}
