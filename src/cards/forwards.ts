import { cover } from './cover/forward'
import { ending } from './ending/forward'
import { highlight } from './highlight/forward'
import type { Forward } from './kind'
import type { Card, CardOf, Kind } from './models'
import { task } from './task/forward'

/** Kinds of cards that are passed on otherwise than by their names and pictures. */
const FORWARDS: { [K in Kind]?: Forward<CardOf<K>> } = { cover, highlight, task, ending }

/** @returns how a card's kind is passed on, if it says so */
export const ownForward = (card: Card) => FORWARDS[card.kind] as Forward<Card> | undefined
