import { View } from '@tarojs/components'
import { heading } from '@/components/aria'
import { OfficialName } from '@/components/OfficialName/OfficialName'
import type { TaskCard } from './model'

/**
 * A task's official name in its two halves, and what it is about.
 * @param props.whole says all of it, as the report does; otherwise one line of it
 */
export function TaskHead({ task, whole = false }: { task: TaskCard; whole?: boolean }) {
  return (
    <View>
      <View className="task-head__seal" aria-hidden="true">
        {task.ordinal}
      </View>
      <View className="task-head__name" {...heading(2)}>
        <View>
          <OfficialName text={task.head} />
        </View>
        <View>
          <OfficialName text={task.tail} />
        </View>
      </View>
      <View className="task-head__gist">{whole ? task.sentence : task.gist}</View>
    </View>
  )
}

/** A task's levers and goals, taken apart from the coverage. */
export function TaskGroups({ task }: { task: TaskCard }) {
  return (
    <View>
      {task.groups.map((group) => (
        <View key={group.title} className="task-group">
          <View className="task-group__title">{group.title}</View>
          <View className="task-group__items">
            {group.items.map((item) => (
              <View key={item} className="task-group__item">
                {item}
              </View>
            ))}
          </View>
          {group.text ? <View className="task-group__text">{group.text}</View> : null}
        </View>
      ))}
      <View className="task-aim">
        <View className="task-group__title">目标</View>
        <View className="task-aim__text">
          <OfficialName text={task.aim} />
        </View>
      </View>
    </View>
  )
}
