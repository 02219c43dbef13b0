import { Text, View } from '@tarojs/components'
import type { FormulaCard } from '@/model/deck'

/** One main line, two tasks, three keys, four supports, drawn as a house: the line is its roof, the supports its pillars. */
export function FormulaPicture({ rows }: { rows: FormulaCard['rows'] }) {
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
