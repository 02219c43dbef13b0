import { Text, View } from '@tarojs/components'
import { heading } from '@/components/aria'
import { OfficialName } from '@/components/OfficialName/OfficialName'
import type { FormulaCard } from './model'

export function Formula({ card }: { card: FormulaCard }) {
  return (
    <>
      <View className="card__title" {...heading(2)}>
        {card.name}
      </View>
      <View className="card__lead">{card.lead}</View>
      <Picture rows={card.rows} />
      <View className="card__goal">
        <OfficialName text={card.goal} />
      </View>
    </>
  )
}

/** One main line, two tasks, three keys, four supports, drawn as a house: the line is its roof, the supports its pillars. */
function Picture({ rows }: Pick<FormulaCard, 'rows'>) {
  return (
    <View className="formula">
      <View className="formula__roof" aria-hidden="true" />
      {rows.map((row) => (
        <View key={row.count} className={`formula__row formula__row--${row.count}`}>
          {/* The wording below says all of it. */}
          <View className="formula__blocks" aria-hidden="true">
            {row.items.map((item) => (
              <View key={item} className="formula__block">
                {item}
              </View>
            ))}
          </View>
          <View className="formula__wording">
            <Text className="formula__name">{`${row.name}：`}</Text>
            <Text className="formula__words">{row.wording}</Text>
          </View>
        </View>
      ))}
    </View>
  )
}
