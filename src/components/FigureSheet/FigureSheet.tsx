import { View } from '@tarojs/components'
import { createContext, useContext } from 'react'
import type { CardId } from '@/cards/models'
import { special } from '@/model/special'
import { inSinglePage } from '@/platform/entrance'
import { Button } from '../Button/Button'
import { useLeave, useSheet } from '../Sheet/Sheet'

/** The card that a component is drawn on, if any. */
export const OnCard = createContext<CardId | undefined>(undefined)

/** A figure or a place of the report, and where it stands there. */
interface Source {
  title: string
  /** The figure or the place itself. */
  name: string
  /** What is known of it, each fact under its name. */
  facts: [string, string][]
  /** The card that tells it best. */
  card: string | undefined
}

/** @returns a function that shows where in the report something stands, and leads on to its card */
export function useSource(): (source: Source) => void {
  const show = useSheet()
  const leave = useLeave()
  const here = useContext(OnCard)
  return (source) => {
    const { card } = source
    const to = card === here || inSinglePage() ? undefined : (card as CardId)
    const content = (
      <View className="trace">
        <View className="numeral">{source.name}</View>
        {source.facts.map(([about, value]) => (
          <View key={about} className="trace__fact">
            <View className="trace__name">{about}</View>
            <View>{value}</View>
          </View>
        ))}
        {to ? <Button onPress={() => leave({ screen: 'card', id: to })}>看这张卡片</Button> : null}
      </View>
    )
    show({ title: source.title, content })
  }
}

/** @returns a function that shows where a figure comes from, by its id */
export function useTrace(): (id: string) => void {
  const show = useSource()
  return (id) => {
    const found = special.traceOf(id)
    if (!found) return
    show({
      title: '这个数字从哪里来',
      name: found.amount,
      facts: [
        ['指的是', found.label],
        ['说明', found.period],
        ['报道原话', found.quote],
        ['出处', found.passage],
      ],
      card: special.cardTelling(id),
    })
  }
}
