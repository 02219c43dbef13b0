import { Text, View } from '@tarojs/components'
import { plainAmount, type Amount } from '@/model/amount'
import type { HeroWords } from '@/content/schema'
import { isWords, type Hero, type SceneWords } from '@/model/card'
import { useTrace } from '../FigureSheet/FigureSheet'
import { Pressable } from '../Pressable/Pressable'
import { TextWithFigures } from '../TextWithFigures/TextWithFigures'

function Numeral({ amount, className }: { amount: Amount; className: string }) {
  return (
    <View className={className}>
      {amount.before ? <Text className="numeral__unit">{amount.before}</Text> : null}
      {amount.number}
      <Text className="numeral__unit">{amount.unit}</Text>
    </View>
  )
}

const SECOND = 'numeral__second'
const SMALL = 'numeral__small'

/** A figure of four digits is smaller, so that a second one has room beside it. */
const heroClass = ({ number }: Amount) => (number.length > 3 ? 'numeral__long' : 'numeral__hero')

/** Words set large, under what they are said of; several stand side by side like titles of honour over a gate. */
function LargeWords({ before, words }: HeroWords) {
  return (
    <View className="figures__words">
      {before ? <View className="numeral__label">{before}</View> : null}
      {words.map((word) => (
        <View key={word} className={words.length > 1 ? 'figures__plaque' : 'numeral__hero'}>
          {word}
        </View>
      ))}
    </View>
  )
}

/** The figure that a card is about, as large as a headline, with what it counts under it; or words. */
export function HeroFigure({ hero }: { hero: Hero }) {
  if (isWords(hero)) return <LargeWords {...hero} />
  return (
    <>
      <Numeral amount={hero} className={heroClass(hero)} />
      <View className="numeral__label">{hero.label}</View>
    </>
  )
}

interface TracedProps {
  amount: Amount
  className: string
  look: string
  /** Which time it covers; stands beside its label. */
  span?: string | undefined
}

/** A figure that shows its source when it is tapped. */
function Traced({ amount, className, look, span }: TracedProps) {
  const trace = useTrace()
  return (
    <Pressable className={className} label={spoken(amount, span)} onPress={() => trace(amount.id)}>
      <Numeral amount={amount} className={look} />
      <View className="numeral__label">{labelOf(amount, span)}</View>
    </Pressable>
  )
}

/**
 * The figures of a card's first screen: the largest, a second one and a sentence.
 * @param props.hero the card's own; the scene may name another one instead
 */
export function FirstFigures({ hero, scene }: { hero?: Hero; scene: SceneWords | undefined }) {
  const { hero: large = hero, span, second, say } = scene || {}
  return (
    <>
      <View className="figures__first">
        {large && isWords(large) ? (
          <LargeWords {...large} />
        ) : large ? (
          <Traced amount={large} className="figures__hero" look={heroClass(large)} span={span} />
        ) : null}
        {second ? <Traced amount={second} className="figures__second" look={SECOND} /> : null}
      </View>
      {say ? (
        <View className="figures__say">
          <TextWithFigures runs={say} />
        </View>
      ) : null}
    </>
  )
}

/** Figures side by side, as many to a row as the type size allows; each shows its source when it is tapped. */
export function FigureGrid({ amounts }: { amounts: readonly Amount[] }) {
  if (!amounts.length) return null
  return (
    <View className="figures">
      {amounts.map((amount) => (
        <Traced key={amount.id} amount={amount} className="figures__cell" look={SMALL} />
      ))}
    </View>
  )
}

/** What a screen reader says of a figure with a source: the words on the screen, in their order, and what a tap does. */
const spoken = (amount: Amount, span?: string): string => `${plainAmount(amount)} ${labelOf(amount, span)}，看出处`

const labelOf = ({ label }: Amount, span?: string): string => (span ? `${label} ${span}` : label)
