import { COVERAGE_FILE } from '@/content/file'
import { pageOf, type Screen } from '@/entry/place'
import { special } from '@/model/special'
import { addressesBeside, type Address } from '../../tools/lib/addresses'
import type { Entry } from '../simulator/phone'
import { openUndrawn } from './open'
import { expectQuiet } from './quiet'

/** WeChat's numbers for the ways in. */
const PRIVATE_CHAT = 1007
const CODE = 1047
const QR_CODE = 1011
const SINGLE_PAGE = 1154

/** Wherever the edition was published: the place is what follows. */
const BASE = 'https://example.org/special/'

const queryOf = (path: string) => Object.fromEntries(new URLSearchParams(path.split('?')[1] ?? ''))
const pageIn = (path: string) => path.slice(1).split('?')[0]!

/** Each form of an address as WeChat hands it over. */
function entriesOf({ path, scene, folder }: Address): [string, Entry][] {
  const page = pageIn(path)
  const forms: [string, Entry][] = [['a card in a chat', { path: page, query: queryOf(path), scene: PRIVATE_CHAT }]]
  // What has no code is not shared with Moments either.
  if (scene === undefined || folder === undefined) return forms
  const q = encodeURIComponent(BASE + folder)
  return [
    ...forms,
    ['Moments', { path: page, query: queryOf(path), scene: SINGLE_PAGE }],
    ['a mini-program code', { path: page, query: { scene: encodeURIComponent(scene) }, scene: CODE }],
    ['an ordinary code', { path: 'pages/index/index', query: { q }, scene: QR_CODE }],
  ]
}

const published = Object.entries(addressesBeside(COVERAGE_FILE)).flatMap(([version, list]) =>
  list.map((address) => [version, address.place, address] as const),
)

/** What a reader knows the place by, wherever it lies now. */
function wordsOf(place: string): string {
  const [screen, id = ''] = place.split('/') as [Screen, string?]
  if (screen === 'front') return special.headline
  if (screen === 'about') return '内容从哪里来'
  if (screen === 'contents') return '目录'
  const at = special.positionOf(id)
  const card = special.cardAt(at)
  if (screen === 'roll') return 'head' in card ? card.head : card.name
  // On the deck several cards are drawn: what is said of it is the one on show.
  if (screen === 'card') return `第 ${at + 1} 张，共 ${special.count} 张，${card.name}`
  if (screen === 'poster') return `海报：${card.name}`
  return 'sentence' in card ? card.sentence : card.name
}

it('the first edition is among those published', () => expect(published.map(([version]) => version)).toContain('0.1.0'))

describe.each(published)('published with %s, %s', (_, place, address) => {
  const page = pageOf(place.split('/')[0] as Screen)
  it.each(entriesOf(address))('still opens from %s, and shows what it was published for', async (_, entry) => {
    const phone = openUndrawn()
    await phone.launch(entry)
    expect(phone.page.route).toBe(page)
    const { text } = phone.find('.screen')
    const label = phone.find('.poster__picture')
    expect(`${text}${label.exists ? label.label : ''}`.replaceAll('\u200b', '')).toContain(wordsOf(place))
    expectQuiet(phone)
  })
})
