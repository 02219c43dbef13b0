import { PlaceLink } from '@/components/PlaceLink/PlaceLink'
import { special } from '@/model/special'
import type { TaskCard } from './model'
import { TaskGroups, TaskHead } from './TaskBody'

export function Task({ card }: { card: TaskCard }) {
  return (
    <>
      <TaskHead task={card} />
      <TaskGroups task={card} />
      <PlaceLink className="card__link card__link--first" to={{ screen: 'task', id: card.id }}>
        {special.ground.link}
      </PlaceLink>
    </>
  )
}
