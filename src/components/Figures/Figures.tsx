import { Text, View } from '@tarojs/components'
import type { Amount } from '@/model/amount'
import type { Hero } from '@/model/deck'

function Numeral({ amount }: { amount: Amount }) {
  return (
    <>
      {amount.before ? <Text className="numeral__unit">{amount.before}</Text> : null}
      {amount.number}
      <Text className="numeral__unit">{amount.unit}</Text>
    </>
  )
}

/** The one figure a card is about, as large as a headline. */
export function HeroFigure({ hero }: { hero: Hero }) {
  if (typeof hero === 'string') return <View className="numeral numeral--hero">{hero}</View>
  return (
    <View>
      <View className="numeral numeral--hero">
        <Numeral amount={hero} />
      </View>
      <View className="numeral__label">{hero.label}</View>
    </View>
  )
}

/** Figures side by side, as many to a row as the type size allows. */
export function FigureGrid({ amounts }: { amounts: readonly Amount[] }) {
  return (
    <View className="figures">
      {amounts.map((amount) => (
        <View key={amount.id} className="figures__cell">
          <View className="numeral">
            <Numeral amount={amount} />
          </View>
          <View className="numeral__label">{amount.label}</View>
        </View>
      ))}
    </View>
  )
}
