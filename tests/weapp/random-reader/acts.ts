import fc from 'fast-check'
import { codeOf, pageOf, pathOf, sceneOf, type Place, type Screen } from '@/entry/place'
import { concerns } from '@/model/concerns'
import { special } from '@/model/special'
import { FAULTS, LATE, openWechat, type Entry, type Found, type Phone } from '../../simulator/phone'
import { hostile } from '../hostile'
import { PLACES } from '../open'
import type { Chance } from './chance'

/** What is done, and with what. */
export type Step = readonly [act: string, ...given: unknown[]]

/** Somebody with a phone on which the special runs, and what of their last step the laws ask for. */
export class Reader {
  readonly phone: Phone
  /** In Moments' single page, which ends by leaving it. */
  alone = false
  /** What the last step was, and what it sent. */
  last: Step = ['launch']
  /** What a link promised that was tapped in the last step. */
  promised: Place | undefined
  /** Whether what was tapped in the last step may do nothing. */
  idle = true
  /** What lay open when the last step back was taken: it closes a sheet, and leaves the page alone. */
  closing: { pages: number } | undefined
  /** How many calls of `wx` the last step has made. */
  calls = 0
  readonly most: Record<string, number> = {}

  /** @param dist the folder of the built mini-program; the product's own by default */
  constructor(dist?: string) {
    this.phone = openWechat({ ...(dist === undefined ? {} : { dist }), view: false, sdkVersion: '3.12.0' })
    this.phone.onCall = () => void this.calls++
  }

  get ill(): boolean {
    return Object.keys(this.phone.faults).length > 0
  }

  /** What can be tapped where the reader looks: the sheet if one is open, else the page; of a swiper the slide on show. */
  tappable(): Found[] {
    const sheet = this.phone.find('.sheet__panel')
    const within = sheet.exists ? this.phone.find('.sheet') : this.phone.find('.screen')
    if (!within.exists) return []
    return ['[bindtap]', '[open-type]']
      .flatMap((selector) => within.findAll(selector))
      .filter((one) => !one.hidden && !one.element.closest('swiper-item[aria-hidden="true"]'))
  }

  async do([act, ...given]: Step): Promise<void> {
    this.last = [act, ...given]
    this.calls = 0
    this.promised = undefined
    this.idle = true
    this.closing = undefined
    this.phone.clearLog()
    await ACTS[act]!.does(this, ...given)
  }
}

/** A thing that a reader does, or that happens to them. */
interface Act {
  /** How often, against the others. */
  often: number
  /** What it is done with, drawn by chance; nothing if it cannot be done now. */
  draw(reader: Reader, chance: Chance): unknown[] | undefined
  /** Does it; nothing at all where it cannot be done, as when a step before was left out. */
  does(reader: Reader, ...given: unknown[]): Promise<void>
  says(...given: unknown[]): string
}

const act = <T extends unknown[]>(one: {
  often: number
  draw: (reader: Reader, chance: Chance) => T | undefined
  does: (reader: Reader, ...given: T) => Promise<void>
  says: (...given: T) => string
}): Act => one

const EVERYWHERE: Place[] = [
  ...PLACES,
  { screen: 'contents' },
  ...concerns.map(({ id }): Place => ({ screen: 'contents', concern: id })),
  { screen: 'about' },
  { screen: 'roll', id: 'h3' },
  { screen: 'roll', id: 'ending' },
  { screen: 'poster', id: 'h5' },
]
const STRANGE = fc.sample(hostile, { numRuns: 200, seed: 20 })
const SCAN = 1047
const CHAT = 1008
const MOMENTS = 1154

/** An address, half of them good: a code, a card in a chat, or a page with whatever behind it. */
function anAddress(chance: Chance): Entry {
  const place = chance.of(EVERYWHERE)
  const [path = '', search] = pathOf(place).slice(1).split('?')
  const query = search ? Object.fromEntries([search.split('=') as [string, string]]) : {}
  switch (chance.below(4)) {
    case 0:
      return { path: pageOf(place.screen), query: { scene: encodeURIComponent(sceneOf(place)) }, scene: SCAN }
    case 1:
      return { path, query, scene: CHAT }
    case 2: {
      // A code that was printed for another page.
      return { path: pageOf(chance.of(EVERYWHERE).screen), query: { scene: codeOf(place) }, scene: SCAN }
    }
    default: {
      const { screen, query } = chance.of(STRANGE)
      return { path: pageOf(screen), query, scene: SCAN }
    }
  }
}

/** Pages that Moments can show by themselves. */
const ALONE: Screen[] = ['front', 'card', 'task', 'roll']

/** The address of such a page, with whatever behind it. */
function aMoment(chance: Chance): Entry {
  const place = chance.of(EVERYWHERE.filter(({ screen }) => ALONE.includes(screen)))
  const query = chance.below(2) ? chance.of(STRANGE).query : 'id' in place ? { id: place.id } : {}
  return { path: pageOf(place.screen), query, scene: MOMENTS }
}

const WORDS_TYPED = [
  ...special.examples,
  '公园',
  '211',
  'zhongguo',
  'gy',
  '没有的词',
  ' ',
  '',
  '📮',
  'a'.repeat(40),
  '公园 学校',
]
const CALLS = [
  'navigateTo', 'redirectTo', 'reLaunch', 'navigateBack', 'setStorage', 'showToast', 'pageScrollTo', 'checkIsOpenAccessibility',
  'createSelectorQuery', 'createIntersectionObserver', 'copyFile', 'showShareImageMenu', 'setNavigationBarColor', 'setBackgroundColor',
] // oxfmt-ignore

const written = ({ path, query }: Entry) => `${path} ${JSON.stringify(query)}`

const labelOf = (one: Found): string => `${one.attribute('id') ?? ''} ${one.label}`.trim()

/** By its label, and where it stood among all that can be tapped, for several may be called the same. */
function drawTap(reader: Reader, chance: Chance): [string, number] | undefined {
  const all = reader.tappable()
  if (all.length === 0) return undefined
  const at = chance.below(all.length)
  return [labelOf(all[at]!), at]
}

/** What bears this label, here if it does; perhaps none. */
function labelled(reader: Reader, label: string, at: number): Found | undefined {
  const all = reader.tappable()
  const here = all[at]
  return here && labelOf(here) === label ? here : all.find((one) => labelOf(one) === label)
}

export const ACTS: Record<string, Act> = {
  tap: act<[label: string, at: number]>({
    often: 60,
    draw: drawTap,
    async does(reader, label, at) {
      const one = labelled(reader, label, at)
      if (!one) return
      reader.promised = reader.ill ? undefined : promiseOf(one)
      reader.idle = reader.ill || mayDoNothing(one)
      await one.tap()
    },
    says: (label) => `taps “${label}”`,
  }),
  twice: act<[label: string, at: number]>({
    often: 3,
    draw: drawTap,
    async does(reader, label, at) {
      const one = labelled(reader, label, at)
      if (one) await Promise.all([one.tap(), one.tap()])
    },
    says: (label) => `taps “${label}” twice, quickly`,
  }),
  swipe: act<[swiper: string, by: number]>({
    often: 30,
    draw({ phone }, chance) {
      const swiper = ['#deck', '#carousel'].find((one) => phone.find(one).exists)
      return swiper && !phone.find('.sheet__panel').exists ? [swiper, chance.below(3) ? 1 : -1] : undefined
    },
    async does({ phone }, swiper, by) {
      if (!phone.find(swiper).exists || phone.find('.sheet__panel').exists) return
      const items = phone.find(swiper).findAll('swiper-item').length
      const to = phone.swiperAt(swiper) + by
      const round = (to + items) % items
      if (to === round || phone.find(swiper).attribute('circular') === 'true') await phone.swipe(swiper, round)
    },
    says: (swiper, by) => `swipes ${swiper} ${by > 0 ? 'on' : 'back'}`,
  }),
  turn: act<[]>({
    often: 3,
    draw: ({ phone }) => (phone.find('swiper[autoplay="true"]').exists ? [] : undefined),
    async does({ phone }) {
      if (phone.find('swiper[autoplay="true"]').exists) await phone.autoplayTurn('#carousel')
    },
    says: () => 'lets the carousel turn by itself',
  }),
  back: act<[]>({
    often: 12,
    draw: () => [],
    async does(reader) {
      const { phone } = reader
      if (phone.find('.sheet__panel').exists) reader.closing = { pages: phone.stack.length }
      const leaves = phone.stack.length < 2 && !phone.find('page-container[show="true"]').exists
      await phone.back()
      // Who left comes again.
      if (leaves) await phone.show()
    },
    says: () => 'goes back',
  }),
  type: act<[word: string]>({
    often: 6,
    draw: ({ phone }, chance) => (phone.find('#search').exists ? [chance.of(WORDS_TYPED)] : undefined),
    async does({ phone }, word) {
      if (phone.find('#search').exists) await phone.type('#search', word)
    },
    says: (word) => `types ${JSON.stringify(word)}`,
  }),
  scroll: act<[part: string, there: boolean]>({
    often: 8,
    draw({ phone }, chance) {
      const parts = [...phone.findAll('.roll__card'), ...phone.findAll('.roll__piece')]
      return parts.length ? [`#${chance.of(parts).attribute('id') ?? ''}`, chance.below(2) > 0] : undefined
    },
    async does({ phone }, part, there) {
      if (phone.find(part).exists) await phone.scroll(part, { there })
    },
    says: (part, there) => `scrolls ${part} ${there ? 'into' : 'out of'} sight`,
  }),
  leave: act<[away: number]>({
    often: 3,
    draw: (_, chance) => [chance.of([0, 500, 60_000])],
    async does({ phone }, away) {
      await phone.hide()
      await phone.wait(away)
      await phone.show()
    },
    says: (away) => `is away for ${away} ms`,
  }),
  scan: act<[entry: Entry]>({
    often: 4,
    draw: ({ alone }, chance) => (alone ? undefined : [anAddress(chance)]),
    async does({ phone, alone }, entry) {
      if (alone) return
      await phone.hide()
      await phone.show(entry)
    },
    says: (entry) => `comes again by ${written(entry)}`,
  }),
  launch: act<[entry: Entry]>({
    often: 1,
    draw: (_, chance) => [chance.below(4) ? anAddress(chance) : {}],
    async does(reader, entry) {
      reader.alone = false
      await reader.phone.launch(entry)
    },
    says: (entry) => `finds the program closed, and comes by ${entry.path === undefined ? 'its name' : written(entry)}`,
  }),
  moments: act<[entry: Entry]>({
    often: 1,
    draw: (_, chance) => [aMoment(chance)],
    async does(reader, entry) {
      reader.alone = true
      await reader.phone.launch(entry)
    },
    says: (entry) => `comes from Moments by ${written(entry)}`,
  }),
  theme: act<[theme: 'light' | 'dark']>({
    often: 2,
    draw: (_, chance) => [chance.of(['light', 'dark'] as const)],
    does: ({ phone }, theme) => phone.setTheme(theme),
    says: (theme) => `turns the phone ${theme}`,
  }),
  size: act<[factor: number]>({
    often: 2,
    draw: (_, chance) => [chance.of([0.9, 1, 1.1, 1.4, 1.65])],
    async does({ phone }, factor) {
      await phone.hide()
      phone.setFontScale(factor)
      await phone.show()
    },
    says: (factor) => `sets WeChat's type to ${factor} times its size`,
  }),
  wait: act<[time: number]>({
    often: 3,
    draw: (_, chance) => [chance.of([200, 5000, LATE])],
    does: ({ phone }, time) => phone.wait(time),
    says: (time) => `waits ${time} ms`,
  }),
  lose: act<[call: string, fault: (typeof FAULTS)[number]]>({
    often: 2,
    draw: (reader, chance) => (reader.ill ? undefined : [chance.of(CALLS), chance.of(FAULTS)]),
    async does({ phone }, call, fault) {
      phone.faults[call] = fault
      return Promise.resolve()
    },
    says: (call, fault) => `has a phone on which ${call} is ${fault}`,
  }),
  mend: act<[]>({
    often: 4,
    draw: (reader) => (reader.ill ? [] : undefined),
    // By then all that was late has come. What is absent or not is looked up at the launch, and who watches goes on hearing as it began.
    async does(reader) {
      const { phone } = reader
      const { createIntersectionObserver: watching, ...others } = phone.faults
      for (const call of Object.keys(phone.faults)) delete phone.faults[call]
      await phone.wait(LATE + 10_000)
      if (watching || Object.values(others).includes('absent')) await ACTS.launch!.does(reader, {})
    },
    says: () => 'has a phone on which all works again',
  }),
}

const byName = new Map<string, Place>([
  ...special.deck.map(({ id, name }): [string, Place] => [name, { screen: 'card', id }]),
  ...special.tasks.flatMap(({ id, ordinal, head }): [string, Place][] => [
    [`${ordinal}、${head}`, { screen: 'task', id }],
    [`看${head}`, { screen: 'task', id }],
  ]),
  ...special.highlights.map(({ id, ordinal }): [string, Place] => [`看亮点${ordinal}`, { screen: 'card', id }]),
])

/** The place that a link names, as far as its words are known here; nothing in Moments, where no way leads on. */
function promiseOf(one: Found): Place | undefined {
  if (one.element.closest('.carousel__card')) {
    const ordinal = /亮点(.+?) /.exec(one.label)?.[1]
    return byName.get(`看亮点${ordinal}`)
  }
  return byName.get(one.label.replace(/，.*$/, ''))
}

/** What stands there to be tapped, and has nothing more to do. */
const mayDoNothing = (one: Found): boolean =>
  /已是第一张|已是最后一张|已选|正在看/.test(one.label) || one.attribute('open-type') === 'share'
