import { memo } from 'react'
import { Corrections } from '@/components/Corrections/Corrections'
import { OnCard } from '@/components/FigureSheet/FigureSheet'
import { PlaceLink } from '@/components/PlaceLink/PlaceLink'
import { Boundary } from '@/components/Screen/Boundary'
import type { Card as CardModel } from './models'
import { viewOf } from './views'

/** One card of the deck, of any kind. A swipe of the deck around it does not draw it again. */
export const Card = memo(function Card({ card }: { card: CardModel }) {
  const Body = viewOf(card)
  return (
    <>
      <Boundary place={{ screen: 'card', id: card.id }}>
        <OnCard.Provider value={card.id}>
          <Body card={card} />
        </OnCard.Provider>
      </Boundary>
      <Corrections card={card} className="card__rest" />
      {card.kind === 'ending' ? null : (
        <PlaceLink className="card__poster" to={{ screen: 'poster', id: card.id }}>
          这张卡片的海报
        </PlaceLink>
      )}
    </>
  )
})
