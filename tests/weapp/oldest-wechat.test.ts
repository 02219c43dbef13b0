import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { coverage } from '@/content'
import { special } from '@/model/special'
import { openWechat, type Phone } from '../simulator/phone'
import { expectQuiet } from './quiet'

const README = readFileSync(resolve(__dirname, '../../README.md'), 'utf8')
/** The smallest base library that README promises. */
const sdkVersion = /基础库 ([\d.]+)/.exec(README)![1]!

/** A reader on the oldest WeChat that is promised comes in by a code. */
async function scan(): Promise<Phone> {
  const phone = openWechat({ sdkVersion })
  await phone.launch({ path: 'pages/cards/index', query: { scene: 'card%2Fh3' }, scene: 1047 })
  return phone
}

it('is declared', () => {
  expect(sdkVersion).toMatch(/^\d+\.\d+\.\d+$/)
})

describe(`WeChat with base library ${sdkVersion}`, () => {
  it('shows the card that was scanned, and every card that is swiped to', async () => {
    const phone = await scan()
    expect(phone.slide('#deck').text).toContain('亮点三')
    for (let i = special.positionOf('h3') + 1; i < special.count; i++) {
      await phone.swipe('#deck', i)
      expect(phone.find('.deck__count').text).toBe(`第 ${i + 1} / ${special.count} 张`)
      expect(phone.slide('#deck').text.length).toBeGreaterThan(20)
    }
    expect(phone.slide('#deck').text).toContain('读完了')
    expectQuiet(phone)
  })

  it('opens a task, traces a figure, comes back, and goes on from the front page', async () => {
    const phone = await scan()
    await phone.tap(coverage.tasks[2]!.short)
    expect(phone.text()).toContain('过去五年的底子')
    await phone.tap('.figures__cell')
    await phone.tap('关闭')
    await phone.tap('#next')
    expect(phone.text()).toContain(coverage.tasks[3]!.tail)
    await phone.back()
    expect(phone.slide('#deck').text).toContain('亮点三')
    await phone.tap('#contents')
    await phone.tap(coverage.highlights[6]!.title)
    await phone.tap('首页')
    expect(phone.find('#start').text).toMatch(/^继续阅读.*第 12 张$/)
    await phone.swipe('#carousel', 2)
    expectQuiet(phone)
  })

  it('finds words, shows a poster, and keeps what was chosen', async () => {
    const phone = await scan()
    await phone.slide('#deck').find('.card__poster').tap()
    await phone.tap('#offer')
    await phone.tap('#close')
    await phone.tap('首页')
    await phone.tap('#contents')
    await phone.type('#search', '公园')
    expect(phone.text()).toContain('找到')
    await phone.back()
    await phone.tap('#about')
    await phone.tap('特大')
    await phone.tap('深色')
    phone.kill()
    const later = openWechat({ sdkVersion, storage: phone.storage })
    await later.launch()
    expect(later.find('.screen').className).toContain('theme-dark type-huge')
    expectQuiet(phone)
    expectQuiet(later)
  })

  it('forwards the card on show', async () => {
    const phone = await scan()
    await phone.tap('#next')
    expect(await phone.share('#share')).toMatchObject({ path: '/pages/cards/index?id=h4' })
  })

  it("reads in WeChat's own type size, and takes another by a tap", async () => {
    const phone = openWechat({ sdkVersion, fontSizeScaleFactor: 1.4 })
    await phone.launch()
    expect(phone.find('.screen').className).toContain('type-huge')
    await phone.tap('#type-step')
    expect(phone.find('.screen').className).toContain('type-vast')
    expectQuiet(phone)
  })
})
