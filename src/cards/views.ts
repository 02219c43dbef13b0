import type { ComponentType } from 'react'
import { Congress } from './congress/Congress'
import { Cover } from './cover/Cover'
import { Ending } from './ending/Ending'
import { Formula } from './formula/Formula'
import { Highlight } from './highlight/Highlight'
import type { Card, CardOf, Kind } from './models'
import { Numbers } from './numbers/Numbers'
import { Overview } from './overview/Overview'
import { Stance } from './stance/Stance'
import { Task } from './task/Task'

/** What draws each kind of card. */
const VIEWS: { [K in Kind]: ComponentType<{ card: CardOf<K> }> } = {
  cover: Cover,
  congress: Congress,
  overview: Overview,
  numbers: Numbers,
  highlight: Highlight,
  formula: Formula,
  stance: Stance,
  task: Task,
  ending: Ending,
}

/** @returns what draws this card */
export const viewOf = ({ kind }: Card) => VIEWS[kind] as ComponentType<{ card: Card }>
