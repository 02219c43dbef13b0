import { Text, View } from '@tarojs/components'
import { plainAmount, type Amount } from '@/model/amount'
import type { Hero, SceneWords } from '@/model/card'
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

/** Four digits and their unit stand beside a second figure. */
const heroClass = ({ number }: Amount) => (number.length > 3 ? 'numeral__long' : 'numeral__hero')

/** The one figure a card is about, as large as a headline. */
export function HeroFigure({ hero }: { hero: Hero }) {
  if (typeof hero === 'string') return <View className="numeral__hero">{hero}</View>
  return (
    <>
      <Numeral amount={hero} className={heroClass(hero)} />
      <View className="numeral__label">{hero.label}</View>
    </>
  )
}

/** A figure that tells where it comes from when it is tapped. */
function Traced({ amount, className, look }: { amount: Amount; className: string; look: string }) {
  const trace = useTrace()
  return (
    <Pressable className={className} label={spoken(amount)} onPress={() => trace(amount.id)}>
      <Numeral amount={amount} className={look} />
      <View className="numeral__label">{amount.label}</View>
    </Pressable>
  )
}

/**
 * What a card's first screen says in figures: the largest, a second one and a sentence.
 * @param props.hero the card's own figure or word, unless its scene says another
 */
export function FirstFigures({ hero, scene }: { hero?: Hero; scene: SceneWords | undefined }) {
  const { hero: large = hero, second, say } = scene || {}
  return (
    <>
      <View className="figures__first">
        {typeof large === 'object' && 'words' in large ? (
          <View className="figures__words">
            <View className="numeral__label">{large.label}</View>
            {large.words.map((word) => (
              <View key={word} className={large.words.length > 1 ? 'figures__plaque' : 'numeral__hero'}>
                {word}
              </View>
            ))}
          </View>
        ) : typeof large === 'string' ? (
          <View className="numeral__hero">{large}</View>
        ) : large ? (
          <Traced amount={large} className="figures__hero" look={heroClass(large)} />
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

/** Figures side by side, as many to a row as the type size allows; each tells where it comes from. */
export function FigureGrid({ amounts }: { amounts: readonly Amount[] }) {
  return (
    <View className="figures">
      {amounts.map((amount) => (
        <Traced key={amount.id} amount={amount} className="figures__cell" look={SMALL} />
      ))}
    </View>
  )
}

/** What a screen reader says of a figure that can be traced: the words on the screen, in their order, and what a tap does. */
const spoken = (amount: Amount): string => `${plainAmount(amount)} ${amount.label}，看出处`
