import { ScrollView, Swiper, SwiperItem, Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Card } from '@/cards/Card'
import type { CardId } from '@/cards/models'
import type { Place } from '@/entry/place'
import { special, positionOf } from '@/model/special'
import { focusHeading, useKeys } from '@/platform/keyboard'
import { afterUpdate } from '@/platform/update'
import { readCard } from '@/reading/store'
import { offstage } from '../aria'
import { Button } from '../Button/Button'
import { Pressable } from '../Pressable/Pressable'
import { inLight } from '../Scene/Scene'
import { CardList, CURRENT } from '../Places/Places'
import { ShareButton } from '../ShareButton/ShareButton'
import { useLeave, useSheet } from '../Sheet/Sheet'
import { TypeStep } from '../TypeStep/TypeStep'
import { PlaceLink } from '../PlaceLink/PlaceLink'
import { useForward } from '../useForward'
import { useTypeSize } from '../useTypeSize'
import { useMotion } from '../useMotion'
import { useLongSwiper } from '../useLongSwiper'

const { ids, chapters, chapterOf, count, cardAt } = special

/** How many slides on either side of the shown one are drawn, once that is there; the rest are empty shells. */
const NEIGHBOURS = process.env.TARO_ENV === 'h5' && innerWidth > 1023 ? 2 : 1

interface DeckProps {
  /** The card asked for. A new object asks again. */
  place: Place
}

/** The whole coverage as one deck that is swiped sideways. */
export function Deck({ place }: DeckProps) {
  const asked = positionOf('id' in place ? place.id : '')
  const { from, to, made, driver, shown, drawn, onChange, onRest, jump, renew } = useLongSwiper(count, asked)
  // The card that was asked for is sent to the screen alone: it is what the reader waits for.
  const [neighbours, setNeighbours] = useState(0)
  useEffect(() => afterUpdate(() => setNeighbours(NEIGHBOURS)), [])

  const [served, setServed] = useState(place)
  if (served !== place) {
    setServed(place)
    // Another page may lie above; the deck has to stand at the card when it comes on show again. The web's swiper can jump there, and
    // could not be made anew: it measures itself, and has no size while it lies below.
    if (process.env.TARO_ENV === 'h5') jump(asked)
    else if (asked !== shown) renew(asked)
  }

  const card = cardAt(shown)
  // The first card stands in for one that does not exist. The reader did not come for it, so it is not marked as read.
  const standsIn = shown === asked && !('id' in place && place.id === card.id)
  useEffect(() => {
    if (!standsIn) readCard(card.id)
  }, [card.id, standsIn])
  const here: Place = { screen: 'card', id: card.id }
  useForward(here)

  const type = useTypeSize()
  const elder = type === 'elder'
  const roomy = type === 'standard' || type === 'large'
  const motion = useMotion()
  // The card that was asked for does not move: it is to be read at once.
  const moves = shown !== asked && motion && !motion.reduced && !motion.screenReader
  // Nor does a card that a finger drew in: it would vanish for a moment when the finger lifts.
  const moving = drawn ? 'deck__swiper deck__swiper--moving' : 'deck__swiper deck__swiper--moving deck__swiper--jumped'
  const turn = (to: number) => jump(Math.min(count - 1, Math.max(0, to)))
  const turnByKey = (to: number) => () => {
    turn(to)
    focusHeading('#deck [aria-hidden=false]')
  }
  useKeys({
    ArrowLeft: turnByKey(shown - 1),
    ArrowRight: turnByKey(shown + 1),
    Home: turnByKey(0),
    End: turnByKey(count - 1),
  })

  const cardTo = (index: number): Place | undefined => {
    const id = ids[index]
    return id ? { screen: 'card', id } : undefined
  }
  const where = `第 ${shown + 1} / ${count} 张`
  const show = useSheet()
  const leave = useLeave()
  const pick = (id: CardId) => leave({ screen: 'card', id })
  const chapter = chapterOf(card.chapter)!.name
  const openContents = () => show({ title: '目录', at: CURRENT, content: <CardList current={card.id} onPick={pick} /> })

  return (
    <>
      <View className="deck__top">
        <PlaceLink className="deck__home" to={{ screen: 'front' }}>
          首页
        </PlaceLink>
        <PlaceLink className="deck__home" to={{ screen: 'roll', id: card.id }}>
          通读
        </PlaceLink>
        <TypeStep />
        <Pressable className="deck__progress" to={{ screen: 'contents' }} onPress={openContents}>
          <View className="deck__line">
            <View className="deck__chapter">{chapter}</View>
            <View className="deck__count">{where}</View>
            <View className="deck__said">打开目录</View>
          </View>
          <View className="deck__track" aria-hidden="true">
            <View className="deck__fill" style={`width:${((shown + 1) / count) * 100}%`} />
            {chapters.slice(1).map(({ id, start }) => (
              <View key={id} className="deck__gap" style={`left:${(start / count) * 100}%`} />
            ))}
          </View>
        </Pressable>
        <View className="deck__said" aria-live="polite">
          {`第 ${shown + 1} 张，共 ${count} 张，${card.name}`}
        </View>
      </View>

      <Swiper
        key={made}
        className={moves ? moving : 'deck__swiper'}
        id="deck"
        current={driver - from}
        duration={motion?.reduced ? 0 : 300}
        onChange={onChange}
        onAnimationFinish={onRest}
      >
        {ids.slice(from, to).map((id, offset) => {
          const i = from + offset
          return (
            <SwiperItem key={id} className="deck__slide" {...offstage(i !== shown)}>
              {Math.abs(i - shown) <= neighbours ? (
                <ScrollView scrollY {...inLight(cardAt(i), 'deck__card silk')}>
                  <Card card={cardAt(i)} />
                  {/* In the elders' edition the foot has two buttons only, and from 特大 on a narrow bar on top has no room for 通读. */}
                  {roomy ? null : (
                    <View className={elder ? 'card__rest' : 'card__rest deck__narrow'}>
                      {elder ? (
                        <Button main id={`share-${id}`} shares={here}>
                          转发
                        </Button>
                      ) : null}
                      <Button id={`roll-${id}`} to={{ screen: 'roll', id }}>
                        一页读完
                      </Button>
                    </View>
                  )}
                </ScrollView>
              ) : null}
            </SwiperItem>
          )
        })}
      </Swiper>

      <View className="deck__controls">
        <Pressable
          className={`deck__control ${shown === 0 ? 'deck__control--off' : ''}`}
          id="previous"
          label={shown === 0 ? '上一张，已是第一张' : '上一张'}
          to={cardTo(shown - 1)}
          onPress={() => turn(shown - 1)}
        >
          <Text className="deck__arrow deck__arrow--back" />
          上一张
        </Pressable>
        <Pressable className="deck__control" id="contents" to={{ screen: 'contents' }} onPress={openContents}>
          目录
        </Pressable>
        <ShareButton className="deck__control" id="share" place={here}>
          转发
        </ShareButton>
        <Pressable
          className={`deck__control ${shown === count - 1 ? 'deck__control--off' : 'deck__control--next'}`}
          id="next"
          label={shown === count - 1 ? '下一张，已是最后一张' : '下一张'}
          to={cardTo(shown + 1)}
          onPress={() => turn(shown + 1)}
        >
          下一张
          <Text className="deck__arrow" />
        </Pressable>
      </View>
    </>
  )
}
