import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../../tools/lib/browser'

const STYLES = readFileSync(resolve(__dirname, '../../dist/weapp/app.wxss'), 'utf8')

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser?.close())

it('numerals are drawn by digits that come with the package, headlines by the phone’s own serif', async () => {
  const page = await browser.newPage()
  const words = '<b class="numeral__long">1350.26</b><b class="card__title">1350.26</b>'
  await page.setContent(`<style>${STYLES}</style><div class="screen">${words}</div>`)
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const facesOf = async (selector: string) => {
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector })
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
    return fonts.map(({ isCustomFont, glyphCount }) => ({ isCustomFont, glyphCount }))
  }
  await page.waitForFunction(() => [...document.fonts].some(({ status }) => status === 'loaded'))
  const glyphCount = '1350.26'.length
  expect(await facesOf('.numeral__long')).toEqual([{ isCustomFont: true, glyphCount }])
  expect(await facesOf('.card__title')).toEqual([{ isCustomFont: false, glyphCount }])
})
