import { ScrollView, Swiper, SwiperItem, Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Place } from '@/entry/place'
import { CHAPTERS } from '@/model/deck'
import { edition, positionOf } from '@/model/edition'
import { readCard } from '@/reading/store'
import { Card } from '../Card/Card'
import { Pressable } from '../Pressable/Pressable'
import { CardList } from '../Places/Places'
import { ShareButton } from '../ShareButton/ShareButton'
import { Way } from '../Way/Way'
import { useForward } from '../useForward'
import { useSwiper } from './useSwiper'

const { deck, chapters } = edition

/** Slides this far from the shown one are drawn; the rest are empty shells. */
const NEIGHBOURS = 1

interface DeckProps {
  /** The card asked for. A new object asks anew. */
  place: Place
}

/** The whole coverage as one deck that is swiped sideways. */
export function Deck({ place }: DeckProps) {
  const asked = positionOf('id' in place ? place.id : '')
  const { driver, shown, onChange, onRest, jump } = useSwiper(asked)
  const [contentsOpen, setContentsOpen] = useState(false)

  const [served, setServed] = useState(place)
  if (served !== place) {
    setServed(place)
    jump(asked)
  }

  const card = deck[shown]!
  useEffect(() => readCard(card.id), [card.id])
  const here: Place = { screen: 'card', id: card.id }
  useForward(here)

  const pick = (index: number) => {
    setContentsOpen(false)
    jump(index)
  }

  return (
    <>
      <View className="deck__top">
        <View className="deck__line">
          <Way className="deck__home" to={{ screen: 'front' }}>
            首页
          </Way>
          <View className="deck__chapter">{CHAPTERS[card.chapter]}</View>
          <View className="deck__count">{`第 ${shown + 1} / ${deck.length} 张`}</View>
        </View>
        <Pressable className="deck__progress" label="打开目录" onPress={() => setContentsOpen(true)}>
          <View className="deck__track">
            <View className="deck__fill" style={`width:${((shown + 1) / deck.length) * 100}%`} />
            {chapters.slice(1).map(({ id, start }) => (
              <View key={id} className="deck__gap" style={`left:${(start / deck.length) * 100}%`} />
            ))}
          </View>
        </Pressable>
      </View>

      <Swiper
        className="deck__swiper"
        id="deck"
        current={driver}
        duration={300}
        onChange={onChange}
        onAnimationFinish={onRest}
      >
        {deck.map((each, i) => (
          <SwiperItem key={each.id} className="deck__slide" aria-hidden={i === shown ? 'false' : 'true'}>
            {Math.abs(i - shown) <= NEIGHBOURS ? (
              <ScrollView scrollY className="deck__card">
                <Card card={each} onReplay={() => jump(0)} />
              </ScrollView>
            ) : null}
          </SwiperItem>
        ))}
      </Swiper>

      <View className="deck__controls">
        <Pressable
          className={`deck__control ${shown === 0 ? 'deck__control--off' : ''}`}
          id="previous"
          label="上一张"
          onPress={() => jump(Math.max(0, shown - 1))}
        >
          <Text className="deck__arrow deck__arrow--back" />
          上一张
        </Pressable>
        <Pressable className="deck__control" id="contents" onPress={() => setContentsOpen(true)}>
          目录
        </Pressable>
        <ShareButton className="deck__control" id="share" place={here}>
          转发
        </ShareButton>
        <Pressable
          className={`deck__control ${shown === deck.length - 1 ? 'deck__control--off' : 'deck__control--next'}`}
          id="next"
          label="下一张"
          onPress={() => jump(Math.min(deck.length - 1, shown + 1))}
        >
          下一张
          <Text className="deck__arrow" />
        </Pressable>
      </View>

      {/* Always there: a sibling of the swiper that comes or goes would make Taro send the whole swiper again. */}
      <View className={contentsOpen ? 'deck__sheet deck__sheet--open' : 'deck__sheet'}>
        {contentsOpen ? (
          <>
            <View className="deck__veil" onClick={() => setContentsOpen(false)} />
            <View className="deck__panel" aria-role="dialog" aria-label="目录">
              <View className="deck__panel-top">
                <View className="deck__panel-title">目录</View>
                <Pressable className="deck__close" onPress={() => setContentsOpen(false)}>
                  关闭
                </Pressable>
              </View>
              <ScrollView scrollY className="deck__panel-list">
                <CardList current={card.id} onPick={(id) => pick(positionOf(id))} />
              </ScrollView>
            </View>
          </>
        ) : null}
      </View>
    </>
  )
}
