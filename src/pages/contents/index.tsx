import { View } from '@tarojs/components'
import { CardList, TaskList } from '@/components/Places/Places'
import { Screen } from '@/components/Screen/Screen'
import { useForward } from '@/components/useForward'
import { usePlace } from '@/platform/navigation'

export default function ContentsPage() {
  usePlace('contents')
  useForward({ screen: 'contents' })
  return (
    <Screen className="screen--contents">
      <CardList />
      <View className="places">
        <View className="places__title">任务详情</View>
        <TaskList />
      </View>
    </Screen>
  )
}
