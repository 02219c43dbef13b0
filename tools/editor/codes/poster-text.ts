import { plainAmount, plainRuns, type Amount, type Run } from '@/model/amount'
import { coverage } from '@/content'
import type { Card, Hero, HighlightCard, TaskCard } from '@/model/deck'
import { special } from '@/model/special'
import { taskViewOf } from '@/model/task'
import { labelOf, motifOf, phrasesOf, type Motif } from '../art/parts'
import type { Target } from './targets'

/** The words of a wall poster. All are the edition's, but for those that say what a code is for. */
export interface PosterText {
  /** Where in the special the place is. */
  over: string
  /** The headline in its lines. */
  title: readonly string[]
  /** The figure or word that is seen from afar; without one the headline takes its room. */
  hero?: Hero | undefined
  /** What the figure counts. */
  label?: string | undefined
  /** One sentence more. */
  line: string
  motif: Motif
  /** What opens when the code is scanned. */
  opens: string
}

/**
 * @param target the place the poster leads to
 * @returns the words that stand on it
 * @throws if the edition has no such place
 */
export function posterTextOf({ place }: Pick<Target, 'place'>): PosterText {
  if (place.screen === 'front') {
    const [hero] = special.strip
    return {
      over: `${coverage.chapters.highlights} · ${coverage.chapters.tasks}`,
      title: special.headline.split(/(?<=，)/),
      hero,
      label: hero?.label,
      line: special.subhead,
      motif: 'spring',
      opens: '打开整份专题',
    }
  }
  const card = 'id' in place ? special.deck.find(({ id }) => id === place.id) : undefined
  if (!card) throw new Error(`no poster for ${JSON.stringify(place)}`)
  return place.screen === 'task' && card.kind === 'task' ? taskPoster(card) : cardPoster(card)
}

function cardPoster(card: Card): PosterText {
  const common = { over: special.chapterOf(card.chapter)!.name, title: linesOf(card.name), opens: '打开这张卡片' }
  switch (card.kind) {
    case 'cover':
      return { ...common, title: [card.title], line: card.headline, motif: 'hills' }
    case 'congress':
      return { ...common, hero: card.date, line: card.lead, motif: 'roofs' }
    case 'overview': {
      const hero = figuresIn(card.points.flatMap(({ runs }) => runs))[0]
      return { ...common, hero, label: hero?.label, line: card.lead, motif: 'roofs' }
    }
    case 'numbers': {
      const { hero, lists } = card
      const line = lists[0]!.amounts
        .slice(0, 2)
        .map((one) => `${one.label} ${plainAmount(one)}`)
        .join('，')
      return { ...common, hero, label: `${hero.label}，${coverage.period}`, line, motif: 'spring' }
    }
    case 'highlight':
      return {
        ...common,
        over: `亮点${card.ordinal}`,
        title: card.title,
        hero: card.hero,
        label: labelOf(card),
        line: pointOf(card),
        motif: motifOf(special.highlights.indexOf(card)),
      }
    case 'formula':
      return {
        ...common,
        hero: card.rows.map(({ count }) => count).join(' '),
        line: card.rows.map(({ name }) => name).join('、'),
        motif: 'hills',
      }
    case 'stance':
      return {
        ...common,
        hero: card.groups[0]?.items.map(({ name }) => name).join('·'),
        line: card.lead,
        motif: 'hills',
      }
    case 'task':
      return {
        ...common,
        over: `任务${card.ordinal}`,
        title: [card.head, card.tail],
        line: card.gist,
        motif: motifOf(special.tasks.indexOf(card)),
      }
    case 'ending':
      return { ...common, title: [special.title], line: special.subhead, motif: 'lotus' }
  }
}

/** The detail screen tells what a task stands on; that the two belong together is the editors' judgement, and said so. */
function taskPoster(task: TaskCard): PosterText {
  const ground = taskViewOf(special, task.id)?.ground ?? []
  const based = ground.find(({ hero }) => typeof hero !== 'string')
  return {
    ...cardPoster(task),
    hero: based?.hero,
    label: based && `${special.ground.title}（编辑所加）：${labelOf(based)}`,
    opens: '打开任务详情',
  }
}

/** As many characters as stand in one line without getting smaller. */
const ONE_LINE = 12

const linesOf = (headline: string): string[] => (headline.length > ONE_LINE ? phrasesOf(headline) : [headline])

const figuresIn = (runs: readonly Run[]): Amount[] => runs.filter((run) => typeof run !== 'string')

/** @returns the point of a highlight that speaks of its hero, else its first */
function pointOf({ hero, points }: HighlightCard): string {
  const speaks = (runs: readonly Run[]) =>
    typeof hero === 'string' ? plainRuns(runs).includes(hero) : figuresIn(runs).some(({ id }) => id === hero.id)
  const point = points.find(({ runs }) => speaks(runs)) ?? points.find(({ runs }) => runs.length)
  if (!point) return ''
  return (point.head ? `${point.head}：` : '') + plainRuns(point.runs)
}
