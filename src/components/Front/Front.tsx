import { Text, View } from '@tarojs/components'
import { edition, positionOf } from '@/model/edition'
import { go } from '@/platform/navigation'
import type { Reading } from '@/reading/reading'
import { Carousel } from '../Carousel/Carousel'
import { Credits } from '../Credits/Credits'
import { FigureGrid } from '../Figures/Figures'
import { TaskList } from '../Places/Places'
import { Pressable } from '../Pressable/Pressable'
import { ShareButton } from '../ShareButton/ShareButton'
import { useReading } from '../useReading'

const lastCard = (reading: Reading) => reading.last
const openCard = (id: string) => void go({ screen: 'card', id })
const openTask = (id: string) => void go({ screen: 'task', id })

/** The front page: what the special is, and every way into it. */
export function Front() {
  const last = useReading(lastCard)
  const at = positionOf(last)
  return (
    <>
      <View className="front__masthead">
        <View className="front__series">{edition.series}</View>
        <View className="front__title">{edition.title}</View>
        <View className="front__headline">{edition.headline}</View>
        <View className="front__subhead">{edition.subhead}</View>
        <View className="front__hills" aria-hidden="true" />
      </View>
      <View className="front__ways">
        <Pressable className="front__way front__way--main" id="start" onPress={() => openCard(edition.deck[at]!.id)}>
          <Text className="front__way-text">{at > 0 ? '继续阅读' : '翻开卡片'}</Text>
          <Text className="front__way-text">{at > 0 ? `第 ${at + 1} 张` : `共 ${edition.deck.length} 张`}</Text>
        </Pressable>
        <Pressable className="front__way" id="contents" onPress={() => void go({ screen: 'contents' })}>
          目录
        </Pressable>
      </View>

      <Carousel onPick={openCard} />

      <View className="front__section">
        <View className="front__heading">数说五年</View>
        <FigureGrid amounts={edition.strip} />
        <Pressable className="card__link" onPress={() => openCard('n1')}>
          看图表
        </Pressable>
      </View>

      <View className="front__section">
        <View className="front__heading">七大任务</View>
        <TaskList onPick={openTask} />
      </View>

      <View className="front__section">
        <ShareButton className="card__button card__button--main" id="share">
          转发给家人邻居
        </ShareButton>
        <Pressable className="card__button" id="about" onPress={() => void go({ screen: 'about' })}>
          关于与设置
        </Pressable>
        <Credits credits={edition.credits} slogans={edition.slogans} />
      </View>
    </>
  )
}
