import type { Coverage } from '@/content/schema'
import type { Common, OnRoll } from '@/model/card'
import { congress } from './congress/model'
import { cover } from './cover/model'
import { ending } from './ending/model'
import { formula } from './formula/model'
import { highlight } from './highlight/model'
import { numbers } from './numbers/model'
import { overview } from './overview/model'
import { stance } from './stance/model'
import { task } from './task/model'

/** Every kind of card, and how its cards are made of a coverage. The deck has them in this order. */
export const MODELS = {
  cover,
  congress,
  overview,
  numbers,
  highlight,
  formula,
  stance,
  task,
  ending,
} satisfies Record<string, (coverage: Coverage) => readonly Common[]>

export type Kind = keyof typeof MODELS

/** A card of that kind. */
export type CardOf<K extends Kind> = ReturnType<(typeof MODELS)[K]>[number] & OnRoll

export type Card = CardOf<Kind>

/** A card's id. Those of tasks are among them: a task and its card share one. */
export type CardId = Card['id']
