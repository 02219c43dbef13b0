import { COVERAGE_FILE } from '@/content/file'
import { pageOf, type Screen } from '@/entry/place'
import { special } from '@/model/special'
import { addressesBeside, type Address } from '../../tools/lib/addresses'
import { openWechat, type Entry, type Phone } from '../simulator/phone'
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
function shownAt(phone: Phone, place: string): { words: string; found: string } {
  const [screen, id = ''] = place.split('/') as [Screen, string?]
  const page = phone.find('.screen').text
  if (screen === 'front') return { words: special.headline, found: page }
  if (screen === 'about') return { words: '内容从哪里来', found: page }
  if (screen === 'contents') return { words: '目录', found: page }
  const card = special.cardAt(special.positionOf(id))
  if (screen === 'roll') return { words: 'head' in card ? card.head : card.name, found: page.replaceAll('\u200b', '') }
  // On the deck several cards are drawn: what is said of it is the one on show.
  if (screen === 'card') return { words: card.name, found: phone.find('.deck__said[aria-live]').text }
  if (screen === 'poster')
    return { words: `海报：${card.name}`, found: phone.find('.poster__picture').attribute('aria-label') ?? '' }
  return { words: 'sentence' in card ? card.sentence : card.name, found: page }
}

it('the first edition is among those published', () => expect(published.map(([version]) => version)).toContain('0.1.0'))

describe.each(published)('published with %s, %s', (_, place, address) => {
  it.each(entriesOf(address))('still opens from %s', async (_, entry) => {
    const phone = openWechat()
    await phone.launch(entry)
    expect(phone.page.route).toBe(pageOf(place.split('/')[0] as Screen))
    const { words, found } = shownAt(phone, place)
    expect(found).toContain(words)
    expectQuiet(phone)
  })
})
