import { View } from '@tarojs/components'
import { FigureGrid, FirstFigures } from '@/components/Figures/Figures'
import { Lines } from '@/components/Lines/Lines'
import { PlaceLink } from '@/components/PlaceLink/PlaceLink'
import { isFigure, type OnRoll } from '@/model/card'
import { First, Legend } from '../First'
import type { HighlightCard } from './model'

export function Highlight({ card }: { card: HighlightCard & OnRoll }) {
  const { scene } = card
  // What the first screen says large is not said again below.
  const figures = [card.hero, ...card.figures].filter(isFigure).filter(({ id }) => {
    const large = (scene && scene.hero) || card.hero
    return !(isFigure(large) && large.id === id) && !(scene && scene.second && scene.second.id === id)
  })
  return (
    <>
      <First
        card={card}
        kicker={`亮点${card.ordinal}`}
        title={card.title.map((half) => (
          <View key={half}>{half}</View>
        ))}
        next={card.points
          .flatMap(({ head }) => head ?? [])
          .slice(0, 3)
          .join(' · ')}
      >
        <FirstFigures hero={card.hero} scene={scene} />
        <Legend scene={scene} />
      </First>
      <View className="card__rest">
        <FigureGrid amounts={figures} />
        <Lines lines={card.points} />
        {card.tasks.length ? <View className="card__label">与这些任务相连（编辑所加）</View> : null}
        {card.tasks.map((task) => (
          <PlaceLink key={task.id} className="card__link" to={{ screen: 'task', id: task.id }} stays>
            {task.label}
          </PlaceLink>
        ))}
      </View>
    </>
  )
}
