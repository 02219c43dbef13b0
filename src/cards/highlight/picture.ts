import { figuresIn, plainRuns, type Amount } from '@/model/amount'
import { isWords, type Hero, type Line } from '@/model/card'
import { html } from '../drawing/html'
import { hero, inLines, legend, line, narrowHero, pair, phrasesOf, shownOf } from '../drawing/parts'
import type { Picture } from '../drawing/picture'
import type { HighlightCard } from './model'

/** This many characters fit in one line of a poster. */
const ONE_LINE = 28

export const highlight: Picture<HighlightCard> = {
  over: ({ card }) => `亮点${card.ordinal}`,
  share: ({ card }, shape) => (shape === 'wide' && !isLong(card.hero) ? hero(card.hero) : narrowHero(card.hero)),
  poster: ({ card }) => {
    const second = isWords(card.hero)
      ? undefined
      : shownOf(card).find(({ id }) => card.figures.some((one) => one.id === id))
    const beside = sentenceBeside(card, second)
    const below = legend(card) ?? (beside && line(beside))
    return { title: card.title.flatMap(phrasesOf), under: html`${pair(card.hero, second)} ${below}` }
  },
  wall: ({ card }) => ({
    over: `亮点${card.ordinal}`,
    title: card.title,
    hero: inLines(card.hero),
    label: labelOf(card),
    line: sentenceBeside(card) ?? plainRuns(pointsBeside(card)[0]?.runs ?? []),
  }),
}

/** @returns whether the hero is several lines of words, which would come out small */
const isLong = (hero: Hero): boolean => isWords(hero) && hero.words.length > 1

/** @returns what a highlight's large figure counts; nothing for words, which need no label */
export const labelOf = ({ hero }: HighlightCard): string => (isWords(hero) ? '' : hero.label)

/** @returns the points that do not repeat what is large; those of honours alone are left out, for they do not wrap as sentences do */
function pointsBeside({ hero, points }: HighlightCard, second?: Amount): Line[] {
  const repeats = ({ runs }: Line) =>
    isWords(hero)
      ? hero.words.some((word) => plainRuns(runs).includes(word))
      : figuresIn(runs).some(({ id }) => id === hero.id || id === second?.id)
  return points.filter((point) => point.runs.length && !repeats(point))
}

/** @returns the one line under a poster's large figures: a point with figures that the scene shows, else any point, else an honour */
function sentenceBeside(card: HighlightCard, second?: Amount): string | undefined {
  const shown = shownOf(card).map(({ id }) => id)
  const points = pointsBeside(card, second)
  const tells = points.find(({ runs }) => figuresIn(runs).some(({ id }) => shown.includes(id)))
  return [tells, ...points]
    .flatMap((point) => (point ? plainRuns(point.runs) : []))
    .concat(card.points.flatMap(({ honours = [] }) => honours))
    .find((text) => text.length <= ONE_LINE)
}
