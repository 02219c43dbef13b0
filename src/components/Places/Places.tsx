import { View } from '@tarojs/components'
import type { CardId } from '@/cards/models'
import type { Place } from '@/entry/place'
import { special } from '@/model/special'
import { markOf, type Reading } from '@/reading/reading'
import { heading } from '../aria'
import { Pressable } from '../Pressable/Pressable'
import { PlaceLink } from '../PlaceLink/PlaceLink'
import { Seal } from '../Road/Road'
import { useReading } from '../useReading'

const readMarks = (reading: Reading) => reading.read

/** The id of the row of the card that is being read. */
export const CURRENT = 'current'

interface RowProps {
  name: string
  note?: string
  /** The number in its seal, on the road. */
  ordinal?: string
  read: boolean
  current?: boolean
  to: Place
  /** What a tap does instead of going to the place. */
  onPick?: (() => void) | undefined
}

function Row({ name, note = '', ordinal = '', read, current = false, to, onPick }: RowProps) {
  const named = ordinal ? `${ordinal}、${name}` : name
  const label = [named, note, current ? '正在看' : read ? '已读' : ''].filter(Boolean).join('，')
  const className = current ? 'place place--current' : ordinal ? 'place road__stop' : 'place'
  const words = (
    <>
      {ordinal ? <Seal ordinal={ordinal} done={read} /> : null}
      <View className="place__name">{name}</View>
      {note ? <View className="place__note">{note}</View> : null}
      {read && !ordinal ? <View className="place__read" /> : null}
    </>
  )
  return onPick ? (
    <Pressable className={className} id={current ? CURRENT : ''} label={label} onPress={onPick}>
      {words}
    </Pressable>
  ) : (
    <PlaceLink className={className} label={label} to={to} stays>
      {words}
    </PlaceLink>
  )
}

interface CardListProps {
  /** The card that is being read. */
  current?: string
  /** What a tap on a card does; without it each row goes there. */
  onPick?: (id: CardId) => void
}

/** Every card of the deck by chapter, with read marks. */
export function CardList({ current = '', onPick }: CardListProps) {
  const read = useReading(readMarks)
  return (
    <>
      {special.chapters.map((chapter) => (
        <View key={chapter.id} className="places">
          <View className="places__title" {...heading(2)}>
            {chapter.name}
          </View>
          {special.cardsBetween(chapter.start, chapter.end).map(({ id, name }) => (
            <Row
              key={id}
              name={name}
              read={read.includes(markOf('card', id))}
              current={id === current}
              to={{ screen: 'card', id }}
              onPick={onPick && (() => onPick(id))}
            />
          ))}
        </View>
      ))}
    </>
  )
}

/** The tasks with read marks, as links to their own screens. */
export function TaskList() {
  const read = useReading(readMarks)
  return (
    <>
      {special.tasks.map(({ id, ordinal, head, tail }) => (
        <Row
          key={id}
          name={`${ordinal}、${head}`}
          note={tail}
          read={read.includes(markOf('task', id))}
          to={{ screen: 'task', id }}
        />
      ))}
    </>
  )
}

/**
 * The tasks along the road, which leads from one to the next; a seal is filled where the reader has been.
 * @param props.most how many at most
 */
export function TaskRoad({ most }: { most: number }) {
  const read = useReading(readMarks)
  return (
    <View className="road">
      {special.firstTasks(most).map(({ id, ordinal, head, tail }) => (
        <Row
          key={id}
          ordinal={ordinal}
          name={head}
          note={tail}
          read={read.includes(markOf('task', id))}
          to={{ screen: 'task', id }}
        />
      ))}
    </View>
  )
}
