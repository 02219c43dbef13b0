import { View } from '@tarojs/components'
import { heading } from '@/components/aria'
import { CardList, TaskList } from '@/components/Places/Places'
import { Screen } from '@/components/Screen/Screen'
import { Search } from '@/components/Search/Search'
import { TypeStep } from '@/components/TypeStep/TypeStep'
import { useForward } from '@/components/useForward'
import { usePlace } from '@/platform/navigation'
import './index.scss'

export default function ContentsPage() {
  const [place] = usePlace('contents')
  useForward({ screen: 'contents' })
  return (
    <Screen className="screen--contents" place={place}>
      <View className="contents__top">
        <View className="contents__title" {...heading(1)}>
          目录
        </View>
        <TypeStep />
      </View>
      <Search>
        <CardList />
        <View className="places">
          <View className="places__title" {...heading(2)}>
            任务详情
          </View>
          <TaskList />
        </View>
      </Search>
    </Screen>
  )
}
