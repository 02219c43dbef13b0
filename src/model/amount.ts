import type { Coverage, Figure } from '@/content/schema'

/** A figure in the parts that are read aloud: 跨过 + 千 + 亿元, or 1.2 + 万余亩. */
export interface Amount {
  id: string
  label: string
  before: string
  number: string
  unit: string
}

/** A stretch of plain text, or a figure that stands in it. */
export type Run = string | Amount

/** What is said between a number and its measure word: 2000余名. */
const BETWEEN = /^[余多]$/
/** What is said behind both: 50家以上. */
const BEHIND = /^(以[上下内]|左右|上下)$/

/**
 * Puts a figure's parts in the order in which Chinese says them.
 * @param id the figure's id in the coverage
 * @param figure its record
 * @returns the parts; 余 and 多 go behind the power of ten (1.2万余亩) or before the measure word (2000余名), 以上 and its like last,
 *   other qualifiers first
 */
export function amountOf(id: string, figure: Figure): Amount {
  const { label, value, unit, qualifier = '' } = figure
  const said = { id, label, before: '', number: value, unit }
  if (BEHIND.test(qualifier)) return { ...said, unit: unit + qualifier }
  if (!BETWEEN.test(qualifier)) return { ...said, before: qualifier }
  const power = /^[万亿]*/.exec(unit)?.[0] ?? ''
  return { ...said, unit: power + qualifier + unit.slice(power.length) }
}

/** @returns the amount in one string, such as “跨过千亿元” */
export const plainAmount = ({ before, number, unit }: Amount): string => before + number + unit

/**
 * Looks figures up by id.
 * @param coverage a coverage that passed the schema's rules, so that every id resolves
 * @param ids figure ids
 * @returns their amounts, in the same order
 * @throws if an id is unknown, which the build's check rules out
 */
export function amountsOf(coverage: Coverage, ids: readonly string[]): Amount[] {
  return ids.map((id) => {
    const figure = coverage.figures[id]
    if (!figure) throw new Error(`no figure ${id}`)
    return amountOf(id, figure)
  })
}

/**
 * Splits a text of the coverage at its figures.
 * @param coverage where the figures are
 * @param text plain text in which {id} stands for a figure
 * @returns the runs in order, none of them empty
 */
export function runsOf(coverage: Coverage, text: string): Run[] {
  return text
    .split(/\{([^{}]*)\}/)
    .flatMap((part, i): Run[] => (i % 2 ? amountsOf(coverage, [part]) : part ? [part] : []))
}

/** @returns the figures that stand in a text */
export const figuresIn = (runs: readonly Run[]): Amount[] => runs.filter((run) => typeof run !== 'string')

/** @returns the runs as one plain string */
export const plainRuns = (runs: readonly Run[]): string =>
  runs.map((run) => (typeof run === 'string' ? run : plainAmount(run))).join('')
