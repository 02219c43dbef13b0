import { View } from '@tarojs/components'
import { edition } from '@/model/edition'
import { markOf, type Reading } from '@/reading/reading'
import { Pressable } from '../Pressable/Pressable'
import { useReading } from '../useReading'

const readMarks = (reading: Reading) => reading.read

interface RowProps {
  name: string
  note?: string | undefined
  read: boolean
  current?: boolean
  onPick: () => void
}

function Row({ name, note, read, current = false, onPick }: RowProps) {
  const said = [name, note, current ? '正在看' : read ? '已读' : ''].filter(Boolean).join('，')
  return (
    <Pressable className={current ? 'place place--current' : 'place'} label={said} onPress={onPick}>
      <View className="place__name">{name}</View>
      {note ? <View className="place__note">{note}</View> : null}
      {read ? <View className="place__read" /> : null}
    </Pressable>
  )
}

interface CardListProps {
  /** The card that is being read. */
  current?: string
  onPick: (id: string) => void
}

/** Every card of the deck by chapter, with read marks. */
export function CardList({ current, onPick }: CardListProps) {
  const read = useReading(readMarks)
  return (
    <>
      {edition.chapters.map((chapter) => (
        <View key={chapter.id} className="places">
          <View className="places__title">{chapter.name}</View>
          {chapter.cards.map((card) => (
            <Row
              key={card.id}
              name={card.name}
              read={read.includes(markOf('card', card.id))}
              current={card.id === current}
              onPick={() => onPick(card.id)}
            />
          ))}
        </View>
      ))}
    </>
  )
}

interface TaskListProps {
  onPick: (id: string) => void
}

/** The seven tasks, as a way to their detail screens, with read marks. */
export function TaskList({ onPick }: TaskListProps) {
  const read = useReading(readMarks)
  return (
    <>
      {edition.tasks.map((task) => (
        <Row
          key={task.id}
          name={`${task.ordinal}、${task.head}`}
          note={task.tail}
          read={read.includes(markOf('task', task.id))}
          onPick={() => onPick(task.id)}
        />
      ))}
    </>
  )
}
