import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { coverage } from '@/content'
import type { Place } from '@/entry/place'
import { contentOf } from '@/model/layout'
import type { Phone } from '../simulator/phone'
import { openAt } from './open'

const DIST = resolve(__dirname, '../../dist/weapp')
const CONTENT = 'content/0.js'

/** The package, with cards that no component can draw: what was a list is there no more. */
let dist: string
beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'broken-'))
  cpSync(DIST, dist, { recursive: true })
  const { ids, chunks } = contentOf(coverage)
  const chunk = chunks[0]!
  for (const [id, list] of [
    ['h4', '"points":['],
    ['t6', '"groups":['],
  ] as const) {
    const at = ids.split(',').indexOf(id)
    expect(chunk.cards[at]).toContain(list)
    chunk.cards[at] = chunk.cards[at]!.replace(list, '"nothing":[')
  }
  writeFileSync(join(dist, CONTENT), `module.exports=${JSON.stringify(chunk)}`)
})
afterAll(() => rmSync(dist, { recursive: true }))

const open = (place: Place) => openAt(place, { dist })
const shown = (phone: Phone) => phone.slide('#deck').text

describe('what cannot be drawn', () => {
  it('in the deck is read as plain text, and swiped on from', async () => {
    const phone = await open({ screen: 'card', id: 'h3' })
    expect(shown(phone)).toContain('亮点三')
    await phone.swipe('#deck', phone.swiperAt('#deck') + 1)
    expect(shown(phone)).toContain(coverage.highlights[3]!.title)
    expect(shown(phone)).toContain('老商埠主题街区开街')
    expect(shown(phone)).not.toContain('highlight')
    await phone.swipe('#deck', phone.swiperAt('#deck') + 1)
    expect(shown(phone)).toContain('亮点五')
  })

  it('of a task is read as plain text, with a way to the front page', async () => {
    const phone = await open({ screen: 'task', id: 't6' })
    for (const words of [coverage.tasks[5]!.head, coverage.tasks[5]!.tail]) expect(phone.text()).toContain(words)
    await phone.tap('首页')
    expect(phone.page.route).toBe('pages/index/index')
    expect(phone.text()).toContain(coverage.headline)
  })
})
