import { View } from '@tarojs/components'
import { PlaceLink } from '@/components/PlaceLink/PlaceLink'
import type { OnRoll } from '@/model/card'
import { special } from '@/model/special'
import { First, LegendRows } from '../First'
import type { TaskCard } from './model'

/** What a task's card says first; its own screen begins with the same. */
export function TaskFirst({ card, next }: { card: TaskCard & OnRoll; next?: string | undefined }) {
  return (
    <First
      card={card}
      kicker={`${special.chapterOf(card.chapter)!.name} · ${card.ordinal}`}
      sketch
      title={
        <>
          <View>{card.head}</View>
          <View>{card.tail}</View>
        </>
      }
      next={next}
    >
      <LegendRows scene={card.scene} />
      <View className="card__aim">{card.aim}</View>
    </First>
  )
}

export function Task({ card }: { card: TaskCard & OnRoll }) {
  return (
    <>
      <TaskFirst card={card} next={special.ground.link} />
      <View className="card__rest">
        <View className="card__lead">{card.gist}</View>
        {card.groups.map(({ title, items, text }) => (
          <View key={title} className="lines__line">
            <View className="lines__head">{title}</View>
            {items.join('　')}
            {text ? <View>{text}</View> : null}
          </View>
        ))}
        <PlaceLink className="card__link" to={{ screen: 'task', id: card.id }}>
          {special.ground.link}
        </PlaceLink>
      </View>
    </>
  )
}
