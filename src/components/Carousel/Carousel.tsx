import { Swiper, SwiperItem, View } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { edition } from '@/model/edition'
import { heading, offstage } from '../aria'
import { HeroFigure } from '../Figures/Figures'
import { Pressable } from '../Pressable/Pressable'
import { Way } from '../Way/Way'
import { useStill } from '../useStill'

const { highlights } = edition
const INTERVAL_MS = 5000
const H5 = process.env.TARO_ENV === 'h5'

/** The highlights, one after the other, with the neighbours peeking in. Moves by itself until touched or paused. */
export function Carousel() {
  // Still until it is known that the reader minds no motion; and still for good once touched.
  const stillness = useStill()
  const [touched, setTouched] = useState(false)
  const [visible, setVisible] = useState(true)
  const [shown, setShown] = useState(0)
  useDidShow(() => setVisible(true))
  useDidHide(() => setVisible(false))
  const running = !!stillness && !stillness.still && !stillness.spoken && !touched

  return (
    <View>
      <View className="carousel__top">
        <View className="carousel__name" {...heading(2)}>
          十大亮点
        </View>
        {running ? (
          <Pressable className="carousel__pause" id="pause" onPress={() => setTouched(true)}>
            暂停轮播
          </Pressable>
        ) : null}
      </View>
      <Swiper
        className="carousel"
        id="carousel"
        autoplay={running && visible}
        interval={INTERVAL_MS}
        duration={stillness?.still ? 0 : 400}
        circular
        previousMargin="28px"
        nextMargin="28px"
        onTouchStart={() => setTouched(true)}
        onChange={({ detail }) => {
          // A turn by itself is worth no message to WeChat's view: with a screen reader there is none.
          if (H5 || detail.source === 'touch') setShown(detail.current)
        }}
      >
        {highlights.map((card, i) => (
          <SwiperItem key={card.id} className="carousel__slide" {...offstage(i !== shown)}>
            <Way
              className="carousel__card"
              to={{ screen: 'card', id: card.id }}
              label={`${i + 1}/${highlights.length}，${card.name}`}
              stays
            >
              <View className="carousel__place">{`${i + 1}/${highlights.length}`}</View>
              {card.title.map((half) => (
                <View key={half} className="carousel__title">
                  {half}
                </View>
              ))}
              <View className="carousel__hero">
                <HeroFigure hero={card.hero} />
              </View>
            </Way>
          </SwiperItem>
        ))}
      </Swiper>
    </View>
  )
}
