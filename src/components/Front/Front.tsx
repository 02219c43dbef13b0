import { Text, View } from '@tarojs/components'
import { special, positionOf } from '@/model/special'
import type { Reading } from '@/reading/reading'
import { heading } from '../aria'
import { Button } from '../Button/Button'
import { Carousel } from '../Carousel/Carousel'
import { Concerns } from '../Concerns/Concerns'
import { CopyLink } from '../CopyLink/CopyLink'
import { Credits } from '../Credits/Credits'
import { FigureGrid } from '../Figures/Figures'
import { TaskRoad } from '../Places/Places'
import { inLight, Scene } from '../Scene/Scene'
import { ElderSwitch, TypeStep } from '../TypeStep/TypeStep'
import { PlaceLink } from '../PlaceLink/PlaceLink'
import { useReading } from '../useReading'

const lastCard = (reading: Reading) => reading.last

/** The front page: what the special is, and every way into it. */
export function Front() {
  const last = useReading(lastCard)
  const at = positionOf(last)
  const numbers = special.chapterOf('numbers')
  const tasks = special.chapterOf('tasks')!
  const cover = special.cardAt(0)
  const [outlook, aim] = special.outlook.split(' ')
  // The contents have the rest.
  const most = special.front.tasks
  const start = at > 0 ? ['继续阅读', `第 ${at + 1} 张`] : ['翻开卡片', `共 ${special.count} 张`]
  return (
    <>
      <View {...inLight(cover, 'front__masthead silk')}>
        <View className="front__top">
          <View className="front__series">{special.series}</View>
          <ElderSwitch />
          <TypeStep />
        </View>
        <View className="front__title" {...heading(1)}>
          {special.title}
        </View>
        <Scene card={cover} />
        <View className="front__headline">{special.headline}</View>
        <View className="front__subhead">{special.subhead}</View>
      </View>
      <View className="front__ways">
        <PlaceLink
          className="front__way front__way--main"
          id="start"
          label={start.join('，')}
          to={{ screen: 'card', id: special.ids[at]! }}
        >
          {start.map((words) => (
            <Text key={words} className="front__way-text">
              {words}
            </Text>
          ))}
        </PlaceLink>
        <PlaceLink className="front__way" id="contents" to={{ screen: 'contents' }}>
          目录
        </PlaceLink>
      </View>
      <View className="plain">
        <PlaceLink className="card__link" id="roll" to={{ screen: 'roll', id: special.ids[at]! }}>
          一页读完
        </PlaceLink>
      </View>

      {special.corrected ? (
        <View className="front__corrected">
          <PlaceLink className="card__link" to={{ screen: 'about' }} stays>
            {special.corrected}
          </PlaceLink>
        </View>
      ) : null}

      <Carousel />

      {numbers ? (
        <View className="front__section">
          <View className="front__heading" {...heading(2)}>
            {numbers.name}
          </View>
          <FigureGrid amounts={special.strip} />
          <PlaceLink className="card__link" to={{ screen: 'card', id: special.ids[numbers.start]! }}>
            看全部数字
          </PlaceLink>
        </View>
      ) : null}

      <View className="front__section">
        <View className="front__heading" {...heading(2)}>
          {outlook}
        </View>
        {aim ? <View className="front__aim">{aim}</View> : null}
        <TaskRoad most={most} />
        {tasks.end - tasks.start > most ? (
          <PlaceLink className="card__link" to={{ screen: 'contents' }}>
            看全部任务
          </PlaceLink>
        ) : null}
      </View>

      <Concerns className="front__section" titled="front__heading" />

      <View className="front__section">
        <Button main id="share" shares={{ screen: 'front' }}>
          转发给家人邻居
        </Button>
        <View className="button-row">
          <CopyLink place={{ screen: 'front' }} />
          <Button id="poster" to={{ screen: 'poster', id: 'cover' }}>
            海报
          </Button>
        </View>
        <Button id="about" to={{ screen: 'about' }}>
          关于与设置
        </Button>
        <Credits credits={special.credits} slogans={special.slogans} />
      </View>
    </>
  )
}
