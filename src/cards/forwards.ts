import { cover } from './cover/forward'
import { ending } from './ending/forward'
import { highlight } from './highlight/forward'
import type { Forward } from './kind'
import type { Card, CardOf, Kind } from './models'
import { task } from './task/forward'

/** Kinds of cards that are not simply passed on by their own names and pictures. */
const FORWARDS: { [K in Kind]?: Forward<CardOf<K>> } = { cover, highlight, task, ending }

/** @returns how this card is passed on, if its kind has a way of its own */
export const ownForward = (card: Card) => FORWARDS[card.kind] as Forward<Card> | undefined
