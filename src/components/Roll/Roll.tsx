import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Card } from '@/cards/Card'
import type { Place } from '@/entry/place'
import { special, positionOf } from '@/model/special'
import { inSinglePage } from '@/platform/entrance'
import { hand } from '@/platform/navigation'
import { watch } from '@/platform/sight'
import { useTop } from '@/platform/top'
import { getReading, readCard } from '@/reading/store'
import { heading } from '../aria'
import { Button } from '../Button/Button'
import { PlaceLink } from '../PlaceLink/PlaceLink'
import { inLight } from '../Scene/Scene'
import { ShareButton } from '../ShareButton/ShareButton'
import { TypeStep } from '../TypeStep/TypeStep'
import { useForward } from '../useForward'
import { MORE, PIECES, pieceOf, type Piece } from './pieces'
import { usePieces } from './usePieces'

const { ids, cardAt } = special

/** Where one reads: a stretch a little above the middle of the window. */
const READ = { above: -0.4, below: -0.55 }
const CREDIT = special.credits[0]

interface RollProps {
  /** The card asked for. A new object asks again. */
  place: Place
}

/** The whole deck as one page: the roll turned upright. In WeChat it stands there in pieces, so that the page stays below 1,000 nodes. */
export function Roll({ place }: RollProps) {
  const id = 'id' in place ? place.id : ''
  const asked = positionOf(id)
  const { from, to, blank, call, open } = usePieces(pieceOf(asked))
  /** The card that is being read. */
  const [at, setAt] = useState(asked)

  const [served, setServed] = useState(place)
  if (served !== place) {
    setServed(place)
    setAt(asked)
    open(pieceOf(asked))
  }
  useTop(place, asked > 0 ? `#${ids[asked]!}` : '')

  const card = cardAt(at)
  // As in the deck: a card that only stands in is not marked as read.
  const standsIn = at === asked && id !== card.id
  useEffect(() => {
    if (!standsIn) readCard(card.id)
  }, [card.id, standsIn])
  // The deck, if it lies below, goes on from here.
  useEffect(() => () => hand({ screen: 'card', id: cardAt(positionOf(getReading().last)).id }), [])
  const here: Place = { screen: 'roll', id: card.id }
  useForward(here)

  useEffect(() => watch('roll', '.roll__card', READ, (id, there) => there && setAt(positionOf(id))), [from, to, blank])

  const before = PIECES[from - 1]
  const next = PIECES[to]
  return (
    <>
      <View className="roll__top">
        <View className="roll__title" {...heading(1)}>
          {special.title}
        </View>
        <TypeStep />
        <View className="roll__source">{`${special.series}　${CREDIT ? CREDIT.names.join('　') : ''}`}</View>
      </View>
      {/* Every piece has its node from the start: when one is put before another, Taro sends the whole list again. */}
      <View>{before ? <Onward words="往前读" piece={before} onPress={() => call(from - 1)} /> : null}</View>
      {PIECES.map(({ id, start, end }, i) => {
        const stands = i >= from && i < to
        return (
          <View
            key={id}
            id={id}
            className={stands ? 'roll__piece' : 'roll__rest'}
            style={i in blank ? `height:${blank[i]}px` : ''}
          >
            {stands && !(i in blank)
              ? special.cardsBetween(start, end).map((one) => (
                  <View key={one.id} id={one.id} {...inLight(one, 'roll__card silk')}>
                    <Card card={one} />
                  </View>
                ))
              : null}
          </View>
        )
      })}
      <View className="roll__piece" id={MORE}>
        {next ? <Onward words="继续读" piece={next} onPress={() => call(to)} /> : null}
      </View>
      {inSinglePage() ? null : (
        <View className="deck__controls roll__bar">
          <PlaceLink className="deck__control" to={{ screen: 'front' }}>
            首页
          </PlaceLink>
          <PlaceLink className="deck__control" to={{ screen: 'contents' }}>
            目录
          </PlaceLink>
          <ShareButton className="deck__control" id="share" place={here}>
            转发
          </ShareButton>
          <PlaceLink className="deck__control deck__control--next" id="card" to={{ screen: 'card', id: card.id }}>
            翻卡片
          </PlaceLink>
        </View>
      )}
    </>
  )
}

/** A button that calls for the next piece or the one before: for screen readers, and for phones that do not say how far one has read. */
function Onward({ words, piece, onPress }: { words: string; piece: Piece; onPress: () => void }) {
  return (
    <View className="roll__onward">
      <Button id={`call-${piece.id}`} onPress={onPress}>{`${words}：${piece.name}`}</Button>
    </View>
  )
}
