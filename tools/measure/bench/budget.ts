/**
 * What the product weighed and sent when that was last recorded. Tests hold it to the record both ways: a change that lets something grow,
 * or shrink without a reason, is noticed at once.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { KINDS, MAIN, type Weights } from './sizes'
import type { Acts, FirstScreen, Talk } from './talk'

/** Figures by name; the last word of a name is its unit. */
export type Figures = Record<string, number>

export interface Budget {
  weight: Figures
  talk: Figures
}

const FILE = join(__dirname, 'budget.json')

/** How far a figure may be from the record: a share of it or a number of bytes, whichever is more. Counts are exact. */
const SHARE = 0.02
const BYTES: Record<keyof Budget, number> = { weight: 256, talk: 16 }

const readBudget = (): Budget => JSON.parse(readFileSync(FILE, 'utf8')) as Budget

export const recordBudget = (weights: Weights, talk: Talk): void =>
  writeFileSync(FILE, `${JSON.stringify({ weight: weightFigures(weights), talk: talkFigures(talk) }, null, 2)}\n`)

/** @returns raw bytes of each package by kind, and the main package's code as it travels */
export function weightFigures(weights: Weights): Figures {
  const raw = Object.entries(weights).flatMap(([name, weight]) =>
    KINDS.map((kind): [string, number] => [`${name}: ${kind}, bytes`, weight[kind].raw]),
  )
  return Object.fromEntries([...raw, [`${MAIN}: code in one tar, zstd bytes`, weights[MAIN]!.code.zstd]])
}

/** @returns what is sent for a first screen and, at worst, for each act; and the extent of each page */
export function talkFigures({ firstScreen, swipe, carousel, taskChange, extent }: Talk): Figures {
  const screens = Object.entries(firstScreen).flatMap(([name, screen]: [string, FirstScreen]) => [
    ...sentFigures(`${name}, readable`, screen.readable),
    ...sentFigures(`${name}, settled`, screen.settled),
  ])
  const acts: [string, Acts][] = [
    ['swipe', swipe],
    ['carousel by itself', carousel.autoplay],
    ['carousel by hand', carousel.byHand],
    ['task change', taskChange],
  ]
  return Object.fromEntries([
    ...screens,
    ...acts.flatMap(([name, { worst }]) => sentFigures(`${name}, worst`, worst)),
    ...sentFigures('carousel stopped by hand', carousel.stopping),
    ...Object.entries(extent).flatMap(([page, { nodes, depth }]): [string, number][] => [
      [`${page}: nodes`, nodes],
      [`${page}: depth`, depth],
    ]),
  ])
}

const sentFigures = (what: string, { calls, bytes }: { calls: number; bytes: number }): [string, number][] => [
  [`${what}: setData calls`, calls],
  [`${what}: setData bytes`, bytes],
]

/**
 * Holds figures against the record.
 * @param part which of its parts
 * @param measured what is now
 * @returns a line for each figure that is off, saying which way; empty when all is as recorded
 */
export function differences(part: keyof Budget, measured: Figures, budget: Budget = readBudget()): string[] {
  const recorded = budget[part]
  return [...new Set([...Object.keys(recorded), ...Object.keys(measured)])].flatMap((name) => {
    const [was, is] = [recorded[name], measured[name]]
    if (was === undefined) return [`${name}: ${is}, of which there is no record`]
    if (is === undefined) return [`${name}: recorded as ${was}, and is gone`]
    const tolerance = name.endsWith('bytes') ? Math.max(was * SHARE, BYTES[part]) : 0
    if (Math.abs(is - was) <= tolerance) return []
    return [
      `${name}: ${is}, ${is > was ? 'more' : 'less'} than the ${was} recorded (by up to ${Math.floor(tolerance)})`,
    ]
  })
}

/** What to do about differences. */
export const HOW_TO_RECORD = 'If that is meant, record it anew: npm run bench -- --record'
