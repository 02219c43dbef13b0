import { Swiper, SwiperItem, View } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { edition } from '@/model/edition'
import { reducedMotion, screenReaderOn } from '@/platform/device'
import { HeroFigure } from '../Figures/Figures'
import { Pressable } from '../Pressable/Pressable'
import { Way } from '../Way/Way'

const { highlights } = edition
const INTERVAL_MS = 5000

/** The highlights, one after the other, with the neighbours peeking in. Moves by itself until touched or paused. */
export function Carousel() {
  // Still until it is known that the reader minds no motion; and still for good once touched.
  const [wanted, setWanted] = useState(false)
  const [touched, setTouched] = useState(false)
  const [visible, setVisible] = useState(true)
  useDidShow(() => setVisible(true))
  useDidHide(() => setVisible(false))
  useEffect(() => {
    void Promise.all([reducedMotion('.carousel__probe'), screenReaderOn()]).then(([still, spoken]) =>
      setWanted(!still && !spoken),
    )
  }, [])
  const running = wanted && !touched

  return (
    <View>
      {/* Wide under reduced motion: WeChat tells of that setting to style sheets only. */}
      <View className="carousel__probe" aria-hidden="true" />
      <View className="carousel__top">
        <View className="carousel__name">十大亮点</View>
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
        duration={400}
        circular
        previousMargin="28px"
        nextMargin="28px"
        onTouchStart={() => setTouched(true)}
      >
        {highlights.map((card, i) => (
          <SwiperItem key={card.id} className="carousel__slide">
            <Way className="carousel__card" to={{ screen: 'card', id: card.id }} stays>
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
