import { View } from '@tarojs/components'
import { heading } from '@/components/aria'
import { FigureGrid, TracedHero } from '@/components/Figures/Figures'
import { Lines } from '@/components/Lines/Lines'
import { OfficialName } from '@/components/OfficialName/OfficialName'
import { PlaceLink } from '@/components/PlaceLink/PlaceLink'
import type { HighlightCard } from './model'

export function Highlight({ card }: { card: HighlightCard }) {
  return (
    <>
      <View className="card__kicker">{`亮点${card.ordinal}`}</View>
      <View className="card__title" {...heading(2)}>
        {card.title.map((half) => (
          <View key={half}>
            <OfficialName text={half} />
          </View>
        ))}
      </View>
      <View className="card__hero">
        <TracedHero hero={card.hero} />
      </View>
      <FigureGrid amounts={card.figures} />
      <Lines lines={card.points} />
      {card.tasks.length ? <View className="card__label">为这些任务打底（编辑所加）</View> : null}
      {card.tasks.map((task) => (
        <PlaceLink key={task.id} className="card__link" to={{ screen: 'task', id: task.id }} stays>
          {task.label}
        </PlaceLink>
      ))}
    </>
  )
}
