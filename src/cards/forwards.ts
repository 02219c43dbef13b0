import type { Place } from '@/entry/place'
import { cover } from './cover/forward'
import { ending } from './ending/forward'
import { highlight } from './highlight/forward'
import type { Forward } from './kind'
import type { Card, CardOf, Kind } from './models'
import { task } from './task/forward'

/** Kinds of cards that are passed on otherwise than by their names and pictures. */
const FORWARDS: { [K in Kind]?: Forward<CardOf<K>> } = { cover, highlight, task, ending }

const of = ({ kind }: Card) => FORWARDS[kind] as Forward<Card> | undefined

/** @returns the title of a kind that has one of its own */
export const titleOf = (card: Card, special: Parameters<Forward<Card>['title']>[1]): string | undefined =>
  of(card)?.title(card, special)

/** @returns the place whose picture and poster are a card's */
export const standsFor = (card: Card): Place => of(card)?.standsFor?.(card) ?? { screen: 'card', id: card.id }
