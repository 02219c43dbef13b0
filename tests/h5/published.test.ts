import type { Card } from '@/cards/models'
import { COVERAGE_FILE } from '@/content/file'
import { codeOf, type Place } from '@/entry/place'
import { special } from '@/model/special'
import { addressesBeside } from '../../tools/lib/addresses'
import { drawn, TASK_IDS } from '../../tools/lib/visit'
import { someOf } from '../choice'
import { ONE_OF_EACH } from '../one-of-each'
import { startHost, wordsInSight } from './host'
import { watched, type Screen } from './preview'

const host = startHost()

/** Of fragments of one page, which is the same for all of them, some are enough. */
const EVERY_FRAGMENT = 6

const published = Object.entries(addressesBeside(COVERAGE_FILE)).flatMap(([version, list]) => {
  const links = list.flatMap(({ place, folder }) => (folder === undefined ? [] : [[version, place, folder] as const]))
  const [pages, fragments] = [false, true].map((asked) =>
    links.filter(([, , folder]) => folder.includes('#') === asked),
  )
  return [...pages!, ...fragments!.filter((_, i) => i % EVERY_FRAGMENT === 0)]
})

/** Where a place lies now. */
const placeNow = (code: string): string => {
  const [screen, id] = code.split('/')
  return id === undefined ? code : codeOf({ screen, id: special.ids[special.positionOf(id)]! } as Place)
}

/** What a card says first of itself. */
const titleOf = (card: Card) => ('head' in card ? card.head : card.name)

/** What a reader sees first at a place. */
function firstWords(place: string): string {
  const [screen, id = ''] = place.split('/')
  if (screen === 'front' || id === 'cover') return special.subhead
  if (screen === 'task') return special.tasks.find((task) => task.id === id)!.head
  if (screen === 'card') return `第 ${special.positionOf(id) + 1} / ${special.count} 张`
  if (screen === 'roll') return titleOf(special.cardAt(special.positionOf(id)))
  return screen === 'contents' ? '目录' : '阅读设置'
}

it('the first edition is among those published', () => expect(published.map(([version]) => version)).toContain('0.1.0'))

/** One reader follows all links, one after another, and keeps what a browser keeps. */
let screen: Screen
beforeAll(async () => {
  const { page } = await host.reader({ reducedMotion: true, lasting: true })
  screen = watched(page, host.url())
})

/** Of pages that are made alike one is opened, and one that has moved; of the others it is seen that they are there. */
const OPENED = new Set([...someOf(ONE_OF_EACH, 4).map((id) => `card/${id}`), `task/${TASK_IDS[0]!}`])
const alike = ([, place]: (typeof published)[number]) =>
  /^(card|task)\//.test(place) && placeNow(place) === place && !OPENED.has(place)

it.each(published.filter(alike))('the link published with %s to %s still has its page', async (_, place, folder) => {
  const answer = await screen.page.request.get(`${host.url()}${folder}?mark=lobby-12`)
  expect(answer.status()).toBe(200)
  const words = (await answer.text()).replace(/<[^>]*>|\u200b/g, '')
  expect(words).toContain(firstWords(place))
})

it.each(published.filter((link) => !alike(link)))(
  'the link published with %s to %s still opens',
  async (_, place, folder) => {
    const { page, complaints, strangers } = screen
    // If only the part after # changes, a browser does not load the page again.
    await page.goto('about:blank')
    // On the roll the card is a fragment.
    const [path, fragment] = folder.split('#')
    await page.goto(`${host.url()}${path}?mark=lobby-12${fragment ? `#${fragment}` : ''}`)
    await drawn(page)
    const now = placeNow(place)
    const landing = now === 'front' ? '' : now.startsWith('roll') ? 'roll/' : `${now}/`
    expect(page.url()).toContain(`/special/${landing}?mark=lobby-12#`)
    expect((await wordsInSight(page)).replaceAll('\u200b', '')).toContain(firstWords(now))
    expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] })
  },
)
