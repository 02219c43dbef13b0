import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { CardList, TaskList } from '@/components/Places/Places'
import { Screen } from '@/components/Screen/Screen'
import { go } from '@/platform/navigation'
import { forwardOf } from '@/share/forward'

export default function ContentsPage() {
  useShareAppMessage(() => forwardOf({ screen: 'contents' }))
  return (
    <Screen className="screen--contents">
      <CardList onPick={(id) => void go({ screen: 'card', id })} />
      <View className="places">
        <View className="places__title">任务详情</View>
        <TaskList onPick={(id) => void go({ screen: 'task', id })} />
      </View>
    </Screen>
  )
}
