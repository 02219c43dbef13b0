import { Text, View } from '@tarojs/components'
import { plainAmount, type Amount } from '@/model/amount'
import { isWords, type Hero } from '@/model/card'
import { OfficialName } from '../OfficialName/OfficialName'
import { useTrace } from '../FigureSheet/FigureSheet'
import { Pressable } from '../Pressable/Pressable'

function Numeral({ amount, className }: { amount: Amount; className: string }) {
  return (
    <View className={className}>
      {amount.before ? <Text className="numeral__unit">{amount.before}</Text> : null}
      {amount.number}
      <Text className="numeral__unit">{amount.unit}</Text>
    </View>
  )
}

const HERO = 'numeral numeral--hero'

/** More characters than this in a line make it a name rather than a word: not as large as a figure. */
const WORD = 6

/** The figure that a card is about, as large as a headline, with what it counts under it; or words, with what they are said of over them. */
export function HeroFigure({ hero }: { hero: Hero }) {
  if (isWords(hero)) {
    const named = hero.words.some(({ length }) => length > WORD)
    return (
      <>
        {hero.before ? (
          <View className="numeral__label">
            <OfficialName text={hero.before} />
          </View>
        ) : null}
        {hero.words.map((word) => (
          <View key={word} className={named ? `${HERO} numeral--name` : HERO}>
            <OfficialName text={word} />
          </View>
        ))}
      </>
    )
  }
  return (
    <>
      <Numeral amount={hero} className={HERO} />
      <View className="numeral__label">{hero.label}</View>
    </>
  )
}

/** The same, telling where it comes from when it is tapped. */
export function TracedHero({ hero }: { hero: Hero }) {
  const trace = useTrace()
  if (isWords(hero)) return <HeroFigure hero={hero} />
  return (
    <Pressable className="figures__hero" label={spoken(hero)} onPress={() => trace(hero.id)}>
      <HeroFigure hero={hero} />
    </Pressable>
  )
}

/** Figures side by side, as many to a row as the type size allows; each tells where it comes from. */
export function FigureGrid({ amounts }: { amounts: readonly Amount[] }) {
  const trace = useTrace()
  return (
    <View className="figures">
      {amounts.map((amount) => (
        <Pressable key={amount.id} className="figures__cell" label={spoken(amount)} onPress={() => trace(amount.id)}>
          <Numeral amount={amount} className="numeral" />
          <View className="numeral__label">{amount.label}</View>
        </Pressable>
      ))}
    </View>
  )
}

/** What a screen reader says of a figure that can be traced: the words on the screen, in their order, and what a tap does. */
const spoken = (amount: Amount): string => `${plainAmount(amount)} ${amount.label}，看出处`
