import { View } from '@tarojs/components'
import type { OnRoll } from '@/model/card'
import { special } from '@/model/special'
import { First } from '../First'
import type { CoverCard } from './model'

/** Who reports, as the report itself is signed. */
const BYLINE = special.credits
  .slice(0, 3)
  .map(({ role, names }, i) => (i ? `${role} ` : '') + names.join(' '))
  .join('　')

export function Cover({ card }: { card: CoverCard & OnRoll }) {
  return (
    <First card={card} className="card__first card__first--cover" kicker={card.series} title={card.title} next="">
      <View className="cover__headline">{card.headline}</View>
      <View className="card__lead">{card.subhead}</View>
      <View className="card__legend">{BYLINE}</View>
    </First>
  )
}
