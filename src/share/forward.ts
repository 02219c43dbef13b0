import { pathOf, type Place } from '@/entry/place'
import { edition, positionOf } from '@/model/edition'

/** WeChat cuts longer titles in a chat. */
const TITLE = 30
const SHORT = 12

/**
 * What a chat shows of a forwarded place.
 * @param place the place to pass on
 * @returns a title of at most 30 characters that says what is there, and the path that opens it
 */
export function forwardOf(place: Place): { title: string; path: string } {
  return { title: titleOf(place).slice(0, TITLE), path: pathOf(place) }
}

function titleOf(place: Place): string {
  switch (place.screen) {
    case 'card': {
      const card = edition.deck[positionOf(place.id)]!
      if (card.kind === 'cover' || card.kind === 'ending') return edition.headline
      // A short name alone tells a chat too little.
      return card.name.length <= SHORT ? `${card.name} · ${edition.title}` : card.name
    }
    case 'task':
      return edition.tasks.find((task) => task.id === place.id)?.name ?? edition.headline
    case 'front':
    case 'contents':
    case 'about':
      return edition.headline
  }
}
