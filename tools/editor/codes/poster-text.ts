import { chapterOf, phrasesOf } from '@/cards/drawing/parts'
import type { WallWords } from '@/cards/drawing/picture'
import { labelOf } from '@/cards/highlight/picture'
import type { Card } from '@/cards/models'
import { wallOf } from '@/cards/pictures'
import { coverage } from '@/content'
import { isWords } from '@/model/card'
import { special } from '@/model/special'
import { taskViewOf, type TaskView } from '@/model/task'
import type { Target } from './targets'

/** The words of a wall poster. All are the edition's, except those that say what the code is for. */
export interface PosterText extends WallWords {
  over: string
  title: readonly string[]
  /** What opens when the code is scanned. */
  opens: string
  /** The card whose scene it shows. */
  scene: string
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
      opens: '打开整份专题',
      scene: special.ids[0]!,
    }
  }
  const card = 'id' in place ? special.deck.find(({ id }) => id === place.id) : undefined
  if (!card) throw new Error(`no poster for ${JSON.stringify(place)}`)
  const view = place.screen === 'task' ? taskViewOf(special, place.id) : undefined
  return view ? taskPoster(view) : cardPoster(card)
}

function cardPoster(card: Card): PosterText {
  const { over = chapterOf(card), title = linesOf(card.name), ...words } = wallOf(card)
  return { over, title, opens: '打开这张卡片', scene: card.id, ...words }
}

/** Words of its own, or a figure of a highlight that it builds on. That the two belong together is the editors' judgement, and the poster says so. */
function taskPoster({ task, ground }: TaskView): PosterText {
  const opens = '打开任务详情'
  const own = coverage.tasks.find(({ id }) => id === task.id)?.heroWords
  if (own) return { ...cardPoster(task), opens }
  const based = ground.find(({ hero }) => !isWords(hero))
  return {
    ...cardPoster(task),
    hero: based?.hero,
    label: based && `${special.ground.title}（编辑所加）：${labelOf(based)}`,
    opens,
  }
}

/** This many characters fit in one line without getting smaller. */
const ONE_LINE = 12

const linesOf = (headline: string): string[] => (headline.length > ONE_LINE ? phrasesOf(headline) : [headline])
