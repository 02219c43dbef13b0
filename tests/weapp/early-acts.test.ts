import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathOf, type Place } from '@/entry/place'
import { special } from '@/model/special'
import { recordKeys } from '@/reading/reading'
import { openWechat, type Entry, type Phone, type PhoneOptions } from '../simulator/phone'
import { onlyEarly } from './lean'
import { PLACES, UNDRAWN } from './open'

const RECORD = { version: 1, last: 'h3', read: ['card:h3'], type: 'large', theme: 'dark' }

/** Who reads: what is on the screen first is another thing for each. */
const READERS: Record<string, PhoneOptions & { scene?: number }> = {
  'a new reader': {},
  'who comes back': { storage: { [recordKeys(special)[0]]: RECORD } },
  'large type': { fontSizeScaleFactor: 1.4 },
  'the elders’ edition': { fontSizeScaleFactor: 1.65 },
  'a dark phone': { theme: 'dark' },
  'Moments’ single page': { scene: 1154 },
  'a broken store': { fail: { getStorageSync: 'broken', setStorage: 'broken' } },
  'the oldest WeChat': { sdkVersion: '2.8.2' },
}

const SECOND_SCAN = 'a second scan'

/** What may be done before the framework runs. */
const ACTS: Record<string, (phone: Phone) => Promise<unknown>> = {
  'a tap on the type size': (phone) => phone.tap('#type-step'),
  'two taps at once': (phone) => Promise.all([phone.tap('#type-step'), phone.tap('#type-step')]),
  'a tap that leads elsewhere': (phone) => tapIfThere(phone, '.deck__home', '#start'),
  'a turn': (phone) => tapIfThere(phone, '#next', '#contents'),
  'a swipe': (phone) => swipeIfThere(phone, '#deck', '#carousel'),
  'a figure': (phone) => tapIfThere(phone, '.figure', '.amount'),
  'a share': (phone) => phone.share(),
  'a post to Moments': (phone) => phone.shareTimeline(),
  'a favourite': (phone) => phone.favourite(),
  'a look elsewhere': (phone) => Promise.all([phone.hide(), phone.show()]),
  [SECOND_SCAN]: (phone) => Promise.all([phone.hide(), phone.show(at({ screen: 'task', id: 't6' }))]),
}

async function tapIfThere(phone: Phone, ...selectors: string[]) {
  const there = selectors.find((selector) => phone.findAll(selector).length > 0)
  if (there) await phone.tap(there)
}

async function swipeIfThere(phone: Phone, ...swipers: string[]) {
  const there = swipers.find((swiper) => phone.findAll(swiper).length > 0)
  if (there) await phone.swipe(there, phone.swiperAt(there) === 0 ? 1 : phone.swiperAt(there) - 1)
}

function at(place: Place): Entry {
  const [path = '', id] = pathOf(place).slice(1).split('?id=')
  return { path, query: id ? { id } : {} }
}

/** Opens a place and acts, before anything but the first page has run or after all has. */
async function acted(place: Place, reader: string, act: string, early: boolean) {
  const { scene = 1001, ...options } = READERS[reader]!
  const phone = openWechat({ ...UNDRAWN, ...options })
  const launched = phone.launch({ ...at(place), scene })
  const atOnce = phone.setDataLog.length
  if (!early) await launched
  const told = await ACTS[act]!(phone)
  await launched
  await phone.settle()
  const whole = phone.setDataLog.filter(({ keys }) => keys.join() === 'root.n')
  // Who is led elsewhere at once has not read what was there.
  const kept = act === SECOND_SCAN ? undefined : phone.storage
  const seen = { told, stack: phone.stack, text: phone.text(), kept, console: phone.console }
  return { atOnce, whole: whole.length, seen }
}

const readers = Object.keys(READERS)
const acts = Object.keys(ACTS)
const turn = <T>(all: readonly T[], i: number): T => all[i % all.length]!
/** Each reader with each act, at all places in turn; `EVERY=1` before the command tries them at every place. */
const CASES = readers.flatMap((reader, i) =>
  acts.flatMap((act, j) => {
    const places = process.env.EVERY ? PLACES : [turn(PLACES, i * acts.length + j)]
    return places.map((place) => [place, reader, act] as const)
  }),
)

onlyEarly().describe('what a reader does before the framework runs', () => {
  it('is tried at every place', () => {
    expect(new Set(CASES.map(([place]) => place)).size).toBe(PLACES.length)
  })

  it.each(CASES)('%j, %s: %s does what it does later', async (place, reader, act) => {
    const early = await acted(place, reader, act, true)
    const late = await acted(place, reader, act, false)
    expect(early.atOnce).toBe(1)
    expect(early.seen).toEqual(late.seen)
    // A page that is gone to anew is drawn anew; none is sent twice.
    expect(early.whole).toBe(late.whole)
  })

  /** A copy of the package with one of its files changed. */
  async function withChange(file: string, change: (text: string) => string, read: (dist: string) => Promise<void>) {
    const dist = mkdtempSync(join(tmpdir(), 'changed-'))
    try {
      cpSync(resolve(__dirname, '../../dist/weapp'), dist, { recursive: true })
      const before = readFileSync(join(dist, file), 'utf8')
      const after = change(before)
      expect(after).not.toBe(before)
      writeFileSync(join(dist, file), after)
      await read(dist)
    } finally {
      rmSync(dist, { recursive: true })
    }
  }

  it.each([
    ['cannot be loaded', () => "throw new Error('broken')"],
    ['cannot draw', (text: string) => text.replace(/createTextNode\(\w\)\{/, "$&throw new Error('broken');")],
  ])('a framework that %s leaves the words, and the reader is told', async (_, change) => {
    await withChange('taro.js', change, async (dist) => {
      const phone = openWechat({ ...UNDRAWN, dist })
      await phone.launch(at({ screen: 'card', id: 'h3' }))
      const text = phone.text()
      expect(text).toContain(special.cardAt(special.ids.indexOf('h3')).name)
      expect(phone.calls('showToast')).toHaveLength(1)
      expect(phone.console.map(({ text }) => text)).toContainEqual(expect.stringContaining('broken'))
      // A tap is answered, and another page can be read as well.
      await phone.tap('#next')
      expect(phone.calls('showToast')).toHaveLength(2)
      expect(phone.text()).toBe(text)
      await phone.hide()
      await phone.show(at({ screen: 'task', id: 't6' }))
      expect(phone.text()).toContain(special.cardAt(special.ids.indexOf('t6')).name.split('，')[0])
    })
  })

  it('what cannot be drawn before is drawn by the framework', async () => {
    const lacksHook = (text: string) => text.replace('useMemo:', 'useNone:')
    await withChange('common.js', lacksHook, async (dist) => {
      const phone = openWechat({ ...UNDRAWN, dist })
      const launched = phone.launch(at({ screen: 'card', id: 'h3' }))
      expect(phone.setDataLog).toEqual([])
      await launched
      expect(phone.text()).toContain(special.cardAt(special.ids.indexOf('h3')).name)
      expect(phone.console).toEqual([])
    })
  })
})
