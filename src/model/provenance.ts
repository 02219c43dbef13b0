import type { Coverage } from '@/content/schema'
import { amountOf, plainAmount } from './amount'

/** Where a figure comes from. */
export interface Provenance {
  label: string
  /** The whole amount in words, such as “跨过千亿元”. */
  amount: string
  /** Which time it covers, or how it is measured. */
  period: string
  /** The part of the report in which it stands. */
  passage: string
  /** The report's own words. */
  quote: string
}

/**
 * Traces a figure.
 * @param coverage where the figures are
 * @param id a figure's id
 * @returns where it comes from, or nothing if there is no such figure
 */
export function provenanceOf(coverage: Coverage, id: string): Provenance | undefined {
  const figure = Object.hasOwn(coverage.figures, id) ? coverage.figures[id] : undefined
  if (!figure) return undefined
  const { label, period, source } = figure
  return {
    label,
    amount: plainAmount(amountOf(id, figure)),
    period,
    passage: coverage.passages[source.passage]?.name ?? '',
    quote: source.quote,
  }
}
