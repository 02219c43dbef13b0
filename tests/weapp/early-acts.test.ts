import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathOf, type Place } from '@/entry/place'
import { recordKeys } from '@/reading/reading'
import { special } from '@/model/special'
import { openWechat, type Phone, type PhoneOptions } from '../simulator/phone'
import { onlyLean } from './lean'
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
  'a broken store': { fail: { getStorageSync: 'broken' } },
  'the oldest WeChat': { sdkVersion: '2.8.2' },
}

/** What may be done before the framework runs. */
const ACTS: Record<string, (phone: Phone) => Promise<unknown>> = {
  'a tap on the type size': (phone) => phone.tap('#type-step'),
  'two taps at once': (phone) => Promise.all([phone.tap('#type-step'), phone.tap('#type-step')]),
  'a tap that leads elsewhere': (phone) => tapIfThere(phone, '.deck__home', '#start'),
  'a turn': (phone) => tapIfThere(phone, '#next', '#contents'),
  'a figure': (phone) => tapIfThere(phone, '.figure', '.amount'),
  'a share': (phone) => phone.share(),
  'a favourite': (phone) => phone.favourite(),
  'a look elsewhere': (phone) => phone.hide().then(() => phone.show()),
}

async function tapIfThere(phone: Phone, ...selectors: string[]) {
  const there = selectors.find((selector) => phone.findAll(selector).length > 0)
  if (there) await phone.tap(there)
}

/** Opens a place and acts, before anything but the first page has run or after all has. */
async function acted(place: Place, reader: string, act: string, early: boolean) {
  const { scene = 1001, ...options } = READERS[reader]!
  const phone = openWechat({ ...UNDRAWN, ...options })
  const [path = '', id] = pathOf(place).slice(1).split('?id=')
  const launched = phone.launch({ path, query: id ? { id } : {}, scene })
  const atOnce = phone.setDataLog.length
  if (!early) await launched
  const told = await ACTS[act]!(phone)
  await launched
  await phone.settle()
  const whole = phone.setDataLog.filter(({ keys }) => keys.includes('root.n') && keys.length === 1)
  const seen = { told, page: phone.page, text: phone.text(), console: phone.console }
  return { atOnce, whole: whole.filter(({ route }) => route === path).length, seen }
}

const readers = Object.keys(READERS)
const acts = Object.keys(ACTS)
/** Each reader with each act, and each place with one of them. */
const CASES = [
  ...readers.flatMap((reader, i) =>
    acts.map((act, j) => [PLACES[(i * 7 + j * 5) % PLACES.length]!, reader, act] as const),
  ),
  ...PLACES.map((place, i) => [place, readers[i % readers.length]!, acts[i % acts.length]!] as const),
]

onlyLean('nothing is drawn before the framework runs').describe('what a reader does before the framework runs', () => {
  it.each(CASES)('%j, %s: %s does what it does later', async (place, reader, act) => {
    const early = await acted(place, reader, act, true)
    const late = await acted(place, reader, act, false)
    expect(early.atOnce).toBe(1)
    expect(early.seen).toEqual(late.seen)
    // A page that is gone to anew is drawn anew; the first is sent once.
    expect(early.whole).toBe(late.whole)
  })

  it('a framework that cannot start leaves the words, and the reader is told', async () => {
    const dist = mkdtempSync(join(tmpdir(), 'no-framework-'))
    try {
      cpSync(resolve(__dirname, '../../dist/weapp'), dist, { recursive: true })
      writeFileSync(join(dist, 'taro.js'), "throw new Error('broken')")
      const phone = openWechat({ ...UNDRAWN, dist })
      await phone.launch({ path: 'pages/cards/index', query: { id: 'h3' } })
      await phone.tap('#next')
      expect(phone.text()).toContain(special.cardAt(special.ids.indexOf('h3')).name)
      expect(phone.calls('showToast')).toHaveLength(1)
      expect(phone.console.map(({ text }) => text)).toEqual([expect.stringContaining('broken')])
    } finally {
      rmSync(dist, { recursive: true })
    }
  })

  it('a page that is left at once is never taken over', async () => {
    const phone = openWechat(UNDRAWN)
    const launched = phone.launch({ path: 'pages/cards/index', query: { id: 'h3' } })
    await Promise.all([
      phone.hide().then(() => phone.show({ path: 'pages/task/index', query: { id: 't6' } })),
      launched,
    ])
    expect(phone.stack).toEqual([{ route: 'pages/task/index', query: { id: 't6' } }])
    expect(phone.text()).toContain(special.cardAt(special.ids.indexOf('t6')).name)
    expect(phone.console).toEqual([])
  })
})
