import { View } from '@tarojs/components'
import type { CardId } from '@/cards/models'
import { edition } from '@/model/edition'
import { special } from '@/model/special'
import { forget } from '@/reading/store'
import type { Reading } from '@/reading/reading'
import { heading } from '../aria'
import { Button } from '../Button/Button'
import { Credits } from '../Credits/Credits'
import { PlaceLink } from '../PlaceLink/PlaceLink'
import { Settings } from '../Settings/Settings'
import { useReading } from '../useReading'

const hasRead = (reading: Reading) => reading.read.length > 0

/** Where the material comes from, what the reader can set, and what is kept. */
export function About() {
  const read = useReading(hasRead)
  const { made, corrections } = edition
  return (
    <>
      {corrections.length ? (
        <View className="about">
          <View className="about__title" {...heading(2)}>
            更正
          </View>
          {corrections.map(({ text, cards }) => (
            <View key={text} className="about__correction">
              <View className="about__text">{text}</View>
              {cards.map(({ id, name }) => (
                <PlaceLink key={id} className="card__link" to={{ screen: 'card', id: id as CardId }} stays>
                  {name}
                </PlaceLink>
              ))}
            </View>
          ))}
        </View>
      ) : null}

      <View className="about">
        <View className="about__title" {...heading(2)}>
          阅读设置
        </View>
        <Settings />
        <View className="about__label">阅读记录</View>
        {read ? (
          <Button id="forget" onPress={forget}>
            清除阅读记录
          </Button>
        ) : (
          <View>还没有阅读记录。</View>
        )}
      </View>

      <View className="about">
        <View className="about__title" {...heading(2)}>
          内容从哪里来
        </View>
        <View className="about__text">
          {`事实、数字、名称和固定提法，都出自${special.credits[0]!.names.join('、')}的这组报道；其余的话由编辑改写，方便在手机上读。`}
        </View>
        <View className="about__text">点一下数字，就能看到它出自报道的哪一段、原话怎么说。</View>
        <View className="about__text">报道没有写的，这里也没有：不补年份，不配照片。</View>
        <View className="about__text">亮点与任务的对应，是编辑所加。</View>
        {made ? (
          <View className="about__text">{`这是第 ${made.version} 版，${made.date}编成。这是编成专题的日期，不是报道见报的日期。`}</View>
        ) : null}
      </View>

      <View className="about">
        <View className="about__title" {...heading(2)}>
          报道中的不同写法
        </View>
        <View className="about__text">下面几处，报道前后写法不同，这里各依原文。</View>
        {special.variants.map(({ what, forms }) => (
          <View key={what} className="about__variant">
            <View className="about__label">{what}</View>
            {forms.map(({ wording, where }) => (
              <View key={wording} className="about__form">
                “{wording}”：见{where}
              </View>
            ))}
          </View>
        ))}
      </View>

      <View className="about">
        <View className="about__title" {...heading(2)}>
          隐私
        </View>
        <View className="about__text">不收集任何信息。阅读记录和设置只存在这台设备里。</View>
        <Credits credits={special.credits} slogans={special.slogans} />
      </View>
    </>
  )
}
