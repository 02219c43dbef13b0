const { deck, positionOf } = require('./deck')
const { pathOf, queryOf } = require('./place')

/** WeChat cuts longer titles in a chat, and a short name alone tells it too little. */
const TITLE = 30
const SHORT = 12

function titleOf({ kind, name }) {
  if (kind === 'cover' || kind === 'ending') return deck[0].headline
  return (name.length <= SHORT ? `${name} · ${deck[0].name}` : name).slice(0, TITLE)
}

const pictureOf = ({ kind, id }) => `/share/${kind === 'ending' ? 'cover' : id}`

/** What a chat shows of a forwarded place. */
function forwardOf(place) {
  const card = deck[positionOf(place.id)]
  return { title: titleOf(card), path: pathOf(place), imageUrl: `${pictureOf(card)}.png` }
}

/** What Moments and the favourites show of it: they take a query, and a square picture. */
function momentOf(place) {
  const card = deck[positionOf(place.id)]
  return { title: titleOf(card), query: queryOf(place), imageUrl: `${pictureOf(card)}-square.png` }
}

module.exports = { forwardOf, momentOf }
