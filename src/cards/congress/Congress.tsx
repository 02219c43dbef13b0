import { Text, View } from '@tarojs/components'
import { Honours } from '@/components/Honours/Honours'
import type { OnRoll } from '@/model/card'
import { plainLine } from '@/model/words'
import { special } from '@/model/special'
import { First, Legend, Row } from '../First'
import type { CongressCard } from './model'

/** Takes a date apart: its digits, and the words between them. */
const PARTS = /\d+|\D+/g

export function Congress({ card }: { card: CongressCard & OnRoll }) {
  return (
    <>
      <First card={card} kicker={special.chapterOf(card.chapter)!.name} title={card.name} next="">
        <View className="numeral__hero">
          {card.date.match(PARTS)!.map((part) =>
            part > '9' ? (
              <Text key={part} className="numeral__unit">
                {part}
              </Text>
            ) : (
              part
            ),
          )}
        </View>
        <View className="numeral__label">{card.lead}</View>
        {card.agenda.map((line) => (
          <Row key={line.head} term={line.head}>
            {plainLine(line)}
          </Row>
        ))}
        <Legend scene={card.scene} />
      </First>
      <View className="card__rest">
        <View className="card__label">选举产生</View>
        <Honours names={card.elected} />
        <View className="card__label">奋斗目标</View>
        <View className="card__aim">{card.goal}</View>
        <View>{card.report}</View>
      </View>
    </>
  )
}
