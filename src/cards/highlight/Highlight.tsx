import { View } from '@tarojs/components'
import { FigureGrid, FirstFigures } from '@/components/Figures/Figures'
import { Lines } from '@/components/Lines/Lines'
import { PlaceLink } from '@/components/PlaceLink/PlaceLink'
import { Seal } from '@/components/Road/Road'
import { isWords, type OnRoll } from '@/model/card'
import { special } from '@/model/special'
import { First, Legend } from '../First'
import type { HighlightCard } from './model'

export function Highlight({ card }: { card: HighlightCard & OnRoll }) {
  const { hero, scene } = card
  const figures = isWords(hero) ? card.figures : [hero, ...card.figures]
  // What the first screen says large is not said again below.
  const large = [isWords(hero) ? '' : hero.id, scene?.second?.id]
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
        <FirstFigures hero={hero} scene={scene} />
        <Legend scene={scene} />
      </First>
      <View className="card__rest">
        <FigureGrid amounts={figures.filter(({ id }) => !large.includes(id))} />
        <Lines lines={card.points} />
        {card.tasks.length ? (
          <>
            <View className="card__label">{`${special.ground.tasks}（编辑所加）`}</View>
            <View className="road">
              {card.tasks.map((task) => (
                <PlaceLink key={task.id} className="card__link road__stop" to={{ screen: 'task', id: task.id }} stays>
                  <Seal ordinal={task.ordinal} done={false} />
                  {task.label}
                </PlaceLink>
              ))}
            </View>
          </>
        ) : null}
      </View>
    </>
  )
}
