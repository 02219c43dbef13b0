import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { heading } from '@/components/aria'
import { Concerns } from '@/components/Concerns/Concerns'
import { CardList, TaskList } from '@/components/Places/Places'
import { Screen } from '@/components/Screen/Screen'
import { Search } from '@/components/Search/Search'
import { Spots } from '@/components/Spots/Spots'
import { TypeStep } from '@/components/TypeStep/TypeStep'
import { focusHeading } from '@/platform/keyboard'
import { usePlace } from '@/platform/navigation'
import './index.scss'

export default function ContentsPage() {
  const [place, turnTo] = usePlace('contents')
  const concern = 'concern' in place ? place.concern : ''
  const shown = useRef(concern)
  useEffect(() => {
    if (concern !== shown.current) focusHeading('.screen--contents')
    shown.current = concern
  }, [concern])
  return (
    <Screen className="screen--contents" place={place}>
      <View className="contents__top">
        <View className="contents__title" {...heading(1)}>
          目录
        </View>
        <TypeStep />
      </View>
      <Search concern={concern} onAll={() => turnTo({ screen: 'contents' })}>
        <Concerns className="places" titled="places__title" />
        <CardList />
        <View className="places">
          <View className="places__title" {...heading(2)}>
            任务详情
          </View>
          <TaskList />
        </View>
        <Spots />
      </Search>
    </Screen>
  )
}
