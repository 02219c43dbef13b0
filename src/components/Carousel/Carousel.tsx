import { Swiper, SwiperItem, View } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { CardOf } from '@/cards/models'
import { plainAmount } from '@/model/amount'
import { isWords } from '@/model/card'
import { special } from '@/model/special'
import { plainWords } from '@/model/words'
import { isHeard } from '@/platform/autoplay'
import { heading, offstage } from '../aria'
import { HeroFigure } from '../Figures/Figures'
import { Pressable } from '../Pressable/Pressable'
import { PlaceLink } from '../PlaceLink/PlaceLink'
import { inLight, Scene } from '../Scene/Scene'
import { useTypeSize } from '../useTypeSize'
import { useMotion } from '../useMotion'
import { useSwiper } from '../useSwiper'

const INTERVAL_MS = 5000

/** What a screen reader says of a slide, in the order of the screen, with its title in full. */
const saidOf = ({ scene, hero, ordinal, name }: CardOf<'highlight'>): string =>
  [
    scene && scene.alt,
    ...(isWords(hero) ? [plainWords(hero)] : [plainAmount(hero), hero.label]),
    `亮点${ordinal}`,
    name,
  ]
    .filter(Boolean)
    .join(' ')

/** The highlights, one after another, with the neighbours peeking in. Turns by itself until touched or paused. */
export function Carousel() {
  const highlights = special.firstHighlights(special.front.highlights)
  // It stands still until the phone has said that the reader minds no motion, and for good once it was touched.
  const motion = useMotion()
  const [touched, setTouched] = useState(false)
  const [visible, setVisible] = useState(true)
  const { driver, shown, onChange, onRest, jump } = useSwiper(0, highlights.length)
  // Where it has turned to by itself: the rest of the screen is told only when it stops.
  const at = useRef(0)
  useDidShow(() => setVisible(true))
  useDidHide(() => setVisible(false))
  const running = !!motion && !motion.reduced && !motion.screenReader && !touched

  const pause = () => {
    setTouched(true)
    onRest({ detail: { current: at.current } })
  }
  // Nothing moves by itself in the elders' edition.
  const elder = useTypeSize() === 'elder'
  useEffect(() => {
    // It stands wherever it has turned to by itself.
    if (elder) pause()
    // oxlint-disable-next-line react/exhaustive-deps -- once, when it begins
  }, [elder])
  const turn = (by: number) => jump((shown + by + highlights.length) % highlights.length)

  return (
    <View className="carousel__frame">
      <View className="carousel__name" {...heading(2)}>
        {special.chapterOf('highlights')!.name}
      </View>
      <Swiper
        className={highlights[0]!.scene && special.drawn ? 'carousel' : 'carousel carousel--plain'}
        id="carousel"
        current={driver}
        autoplay={running && visible}
        interval={INTERVAL_MS}
        duration={motion?.reduced ? 0 : 400}
        circular
        previousMargin="39px"
        nextMargin="39px"
        onTouchStart={() => {
          if (!touched) pause()
        }}
        onChange={(event) => {
          at.current = event.detail.current
          if (isHeard(event)) onChange(event)
        }}
      >
        {highlights.map((card, i) => (
          <SwiperItem key={card.id} className="carousel__slide" {...offstage(i !== shown)}>
            <PlaceLink className="carousel__card" to={{ screen: 'card', id: card.id }} label={saidOf(card)} stays>
              <View {...inLight(card, 'carousel__light silk silk--alone')}>
                <Scene card={card} />
                <View className="carousel__hero">
                  <HeroFigure hero={card.hero} />
                </View>
                <View className="carousel__title">{`亮点${card.ordinal}　${card.short}`}</View>
              </View>
            </PlaceLink>
            <View className="carousel__place">{`${i + 1} / ${highlights.length}`}</View>
          </SwiperItem>
        ))}
      </Swiper>
      <View className="carousel__ways">
        {running ? (
          <Pressable className="carousel__pause" id="pause" label="暂停轮播" onPress={pause}>
            暂停
          </Pressable>
        ) : motion ? (
          <>
            <Pressable className="carousel__turn carousel__turn--back" label="上一个亮点" onPress={() => turn(-1)} />
            <Pressable className="carousel__turn" label="下一个亮点" onPress={() => turn(1)} />
          </>
        ) : null}
      </View>
    </View>
  )
}
