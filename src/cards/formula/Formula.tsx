import { View } from '@tarojs/components'
import type { OnRoll } from '@/model/card'
import { plainRuns } from '@/model/amount'
import { special } from '@/model/special'
import { First, Row } from '../First'
import type { FormulaCard } from './model'

export function Formula({ card }: { card: FormulaCard & OnRoll }) {
  const { scene, rows } = card
  return (
    <>
      <First
        card={card}
        kicker={special.chapterOf(card.chapter)!.name}
        sketch
        title={card.name}
        next=""
        tags={
          <View className="formula__tags" aria-hidden="true">
            {rows.flatMap(({ items }) =>
              items.map((item) => (
                <View key={item} className="formula__tag">
                  {item}
                </View>
              )),
            )}
          </View>
        }
      >
        {rows.map(({ name, items, wording }) => (
          <Row key={name} term={name}>
            {items.length > 1 ? items.join('　') : wording}
          </Row>
        ))}
        {scene && scene.say ? <View className="card__aim">{plainRuns(scene.say)}</View> : null}
      </First>
      <View className="card__rest">
        <View className="card__lead">{card.lead}</View>
        {rows.map(({ name, wording }) => (
          <View key={name} className="lines__line">
            {wording}
          </View>
        ))}
        <View className="card__aim">{card.goal}</View>
      </View>
    </>
  )
}
