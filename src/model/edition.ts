import { coverage } from '@/content'
import { amountsOf } from './amount'
import { chaptersOf, deckOf } from './deck'

/** The coverage in the forms that screens show. */
const deck = deckOf(coverage)

export const edition = {
  deck,
  chapters: chaptersOf(deck),
  highlights: deck.filter((card) => card.kind === 'highlight'),
  tasks: deck.filter((card) => card.kind === 'task'),
  strip: amountsOf(coverage, coverage.strip),
  title: coverage.title,
  series: coverage.series,
  headline: coverage.headline,
  subhead: coverage.subhead,
  variants: coverage.variants,
  credits: coverage.credits,
  slogans: coverage.slogans,
}

/** @returns where a card stands in the deck, from 0; the first card for an id that no card has */
export const positionOf = (id: string): number =>
  Math.max(
    0,
    deck.findIndex((card) => card.id === id),
  )
