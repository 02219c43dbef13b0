import { join } from 'node:path'
import { COVERAGE } from '@/content/file'
import type { Place } from '@/entry/place'
import { special } from '@/model/special'
import { WEAPP } from '../../tools/measure/bench/builds'
import { openWechat, type Phone } from '../simulator/phone'
import { ALL } from '../choice'
import { journeys } from './journeys'
import { onlyLean } from './lean'
import { openAt } from './open'
import { expectQuiet } from './quiet'

// For this file; the same goes for all of them by the command in README.
process.env.VIEW = 'glass-easel'

/** What readers do that no journey has. */
const WAYS: [string, Place, (phone: Phone) => Promise<void>][] = [
  ['the front page: type grows', { screen: 'front' }, (phone) => phone.tap('.type-step')],
  [
    'the contents: words are looked for and wiped out',
    { screen: 'contents' },
    async (phone) => {
      for (const words of ['路', '枣林', '没有这样的话', '230', '']) await phone.type('#search', words)
    },
  ],
  [
    'the settings: each is changed, the record is wiped out',
    { screen: 'about' },
    async (phone) => {
      for (const words of ['大', '特大', '深色', '浅色']) await phone.tap(words)
      await phone.tap('#forget')
    },
  ],
  ['the whole text', { screen: 'roll', id: 'h3' }, (phone) => phone.tap('.roll__onward .button')],
  ['a poster', { screen: 'poster', id: special.deck[0]!.id }, (phone) => phone.tap('#close')],
]

onlyLean('Taro keeps lists apart in its own way').describe("in WeChat's newer framework", () => {
  jest.requireActual('../simulator/simulator.test')

  it('a page that does not show what its data would draw at once is found out', async () => {
    const phone = openWechat({ dist: join(__dirname, '../simulator/fixture') })
    await phone.launch({ path: 'pages/counting/index' })
    await expect(phone.tap('#words')).rejects.toThrow('再画')
  })

  describe('the special that is built', () => journeys(COVERAGE, () => WEAPP))

  for (const screen of ALL ? ['front', 'deck', 'tasks'] : ['front']) jest.requireActual(`./${screen}.test`)

  it.each(WAYS)('%s', async (_, place, act) => {
    const phone = await openAt(place, { storage: { reading: { version: 1, last: 'h3', read: ['card:h3'] } } })
    await act(phone)
    expectQuiet(phone)
  })
})
