import { congress } from './congress/words'
import { cover } from './cover/words'
import { ending } from './ending/words'
import { formula } from './formula/words'
import { highlight } from './highlight/words'
import { numbers } from './numbers/words'
import { overview } from './overview/words'
import { stance } from './stance/words'
import { task } from './task/words'
import type { Words } from './kind'
import type { Card, CardOf, Kind } from './models'

/** What search looks through on each kind of card. */
const WORDS = {
  cover,
  congress,
  overview,
  numbers,
  highlight,
  formula,
  stance,
  task,
  ending,
} satisfies { [K in Kind]: Words<CardOf<K>> }

/** @returns what search looks through on this card */
export const wordsOn = ({ kind }: Card): Words<Card> => WORDS[kind] as Words<Card>
