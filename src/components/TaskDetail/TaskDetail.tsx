import { View } from '@tarojs/components'
import { TaskFirst } from '@/cards/task/Task'
import type { TaskId } from '@/content/schema'
import { isWords, type Link } from '@/model/card'
import { special } from '@/model/special'
import type { TaskView } from '@/model/task'
import { heading } from '../aria'
import { Button } from '../Button/Button'
import { Corrections } from '../Corrections/Corrections'
import { CopyLink } from '../CopyLink/CopyLink'
import { FigureGrid } from '../Figures/Figures'
import { Honours } from '../Honours/Honours'
import { Pressable } from '../Pressable/Pressable'
import { Seal } from '../Road/Road'
import { inLight, Scene } from '../Scene/Scene'
import { TypeStep } from '../TypeStep/TypeStep'
import { PlaceLink } from '../PlaceLink/PlaceLink'

interface TaskDetailProps {
  view: TaskView
  /** Shows another task in this place. */
  onTurn: (id: TaskId) => void
}

/** One task: what it says, and the road that led to it through the past five years. */
export function TaskDetail({ view, onTurn }: TaskDetailProps) {
  const { task, position, count, ground, previous, next } = view
  return (
    <>
      <View className="task__top">
        <View className="task__place">{`${special.chapterOf('tasks')!.name} · 第 ${position} / ${count} 项`}</View>
        <TypeStep />
      </View>
      <View {...inLight(task, 'task__first silk')}>
        <TaskFirst card={task} />
      </View>
      <View className="task__sentence">{task.sentence}</View>
      <Corrections card={task} className="task" />

      <View className="task">
        <View className="task__heading" {...heading(2)}>
          {special.ground.title}
        </View>
        <View className="task__note">亮点与任务的对应，是编辑所加。</View>
        <View className="road">
          {ground.map((card) => (
            <View key={card.id} className="road__stop task__ground">
              <Seal ordinal={card.ordinal} done={false} />
              <View className="task__name" {...heading(3)}>
                {card.title.map((half) => (
                  <View key={half}>{half}</View>
                ))}
              </View>
              <View {...inLight(card, 'task__scene silk silk--alone')}>
                <Scene card={card} />
              </View>
              <FigureGrid amounts={isWords(card.hero) ? card.figures : [card.hero, ...card.figures]} />
              <Honours names={card.points.flatMap(({ honours = [] }) => honours)} />
              <PlaceLink className="card__link" to={{ screen: 'card', id: card.id }}>
                {`看亮点${card.ordinal}`}
              </PlaceLink>
            </View>
          ))}
          <View className="road__stop task__ground">
            <Seal ordinal={task.ordinal} done />
            <View className="task__name task__name--here">{task.head}</View>
            <View className="task__note">{task.tail}</View>
          </View>
        </View>

        <Button main id="share" shares={{ screen: 'task', id: task.id }}>
          转发这项任务
        </Button>
        <View className="button-row">
          <Button to={{ screen: 'poster', id: task.id }}>海报</Button>
          <Button to={{ screen: 'contents' }}>目录</Button>
        </View>
        <View className="button-row">
          <CopyLink place={{ screen: 'task', id: task.id }} />
          <Button to={{ screen: 'front' }}>首页</Button>
        </View>
      </View>

      <View className="task__turns">
        <Turn id="previous" name="上一项" to={previous} edge="这是第一项" onTurn={onTurn} />
        <Turn id="next" name="下一项" to={next} edge="这是最后一项" onTurn={onTurn} />
      </View>
    </>
  )
}

interface TurnProps {
  id: string
  name: string
  to: Link | undefined
  /** What stands there where the row of tasks ends. */
  edge: string
  onTurn: (id: TaskId) => void
}

function Turn({ id, name, to, edge, onTurn }: TurnProps) {
  if (!to) return <View className="task__turn task__turn--edge">{edge}</View>
  return (
    <Pressable
      className="task__turn"
      id={id}
      label={`${name}：${to.label}`}
      to={{ screen: 'task', id: to.id }}
      onPress={() => onTurn(to.id)}
    >
      <View className="task__turn-name">{name}</View>
      <View>{to.label}</View>
    </Pressable>
  )
}
