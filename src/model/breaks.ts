import type { Breaks } from '@/content/file'
import type { Coverage } from '@/content/schema'

/** A clause: what stands between punctuation marks, after which lines end by themselves. */
const CLAUSE = /[^，：、。；\s]+/g

/** @returns what is set large or stands alone, and must not break within a word: titles, aims, names and honours */
function namesIn(coverage: Coverage): string[] {
  const { headline, subhead, outlook, congress, overview, numbers, highlights, formula, stance, tasks, scenes } =
    coverage
  const honours = [...(overview?.points ?? []), ...highlights.flatMap(({ points }) => points)]
  return [
    ...[headline, subhead, outlook, congress?.name, congress?.goal, ...(congress?.elected ?? [])],
    ...[
      overview?.title,
      formula?.title,
      formula?.goal,
      scenes?.formula?.say,
      stance?.title,
      ...(numbers ?? []).map(({ title }) => title),
    ],
    ...highlights.map(({ title }) => title),
    ...tasks.flatMap(({ head, tail, aim }) => [head, tail, aim]),
    ...highlights.flatMap(({ heroWords }) => [heroWords?.before, ...(heroWords?.words ?? [])]),
    ...honours.flatMap((point) => point.honours ?? []),
  ].filter((text) => text !== undefined)
}

/**
 * Splits a clause into words, with Node's dictionary.
 * @param whole words that stay whole, though the dictionary would split them
 * @returns its words; a single character joins the word before it, or at the beginning the one behind
 */
function wordsOf(clause: string, whole: readonly string[]): string[] {
  const words: string[] = []
  for (const { segment, index } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(clause)) {
    const inside = whole.some((word) => {
      const at = clause.indexOf(word)
      return at >= 0 && index > at && index < at + word.length
    })
    const last = words.at(-1)
    if (last && (inside || segment.length === 1 || last.length === 1 || /[“《（]$/.test(last)))
      words[words.length - 1] += segment
    else words.push(segment)
  }
  return words
}

/**
 * Where lines of titles, aims and names may end. Runs when the mini-program is built.
 * @param breaks as the editors set them; the dictionary tells for the rest
 * @returns the clauses, with commas between, each with | between its words
 */
export function breaksOf(coverage: Coverage, { words, whole }: Pick<Breaks, 'words' | 'whole'>): string {
  const set = new Map(words.map((broken) => [broken.replaceAll('|', ''), broken]))
  const clauses = new Set(namesIn(coverage).flatMap((text) => text.match(CLAUSE) ?? []))
  return [...clauses]
    .map((clause) => set.get(clause) ?? wordsOf(clause, whole).join('|'))
    .filter((broken) => broken.includes('|'))
    .join()
}
