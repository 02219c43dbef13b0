import { useEffect, useRef } from 'react'
import { Front } from '@/components/Front/Front'
import { Screen } from '@/components/Screen/Screen'
import { TaskDetail } from '@/components/TaskDetail/TaskDetail'
import { useForward } from '@/components/useForward'
import { special } from '@/model/special'
import { taskViewOf } from '@/model/task'
import { focusHeading } from '@/platform/keyboard'
import { usePlace } from '@/platform/navigation'
import { useTop } from '@/platform/top'
import { readTask } from '@/reading/store'

export default function TaskPage() {
  const [place, turnTo] = usePlace('task')
  const view = place.screen === 'task' ? taskViewOf(special, place.id) : undefined
  const id = view?.task.id
  useForward(id ? { screen: 'task', id } : { screen: 'front' })
  useTop(id)
  const shown = useRef(id)
  useEffect(() => {
    if (id) readTask(id)
    if (id !== shown.current) focusHeading('.screen--task')
    shown.current = id
  }, [id])
  return (
    <Screen className="screen--task" place={place}>
      {view ? <TaskDetail key={id} view={view} onTurn={(to) => turnTo({ screen: 'task', id: to })} /> : <Front />}
    </Screen>
  )
}
