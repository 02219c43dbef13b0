import { resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import QRCode from 'qrcode'
import { openBrowser } from '../../lib/browser'
import { drawnPage } from './pixels'

/** A special in which h1 was corrected. */
process.env.COVERAGE = resolve(__dirname, '../../../tests/fixtures/yunshang')

const LINK = 'https://news.example.cn/special/card/h1/'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test.each(['A4', 'A3'] as const)(
  'a wall poster on %s that is printed again says what was corrected',
  async (format) => {
    // What reads the coverage comes once it is known which.
    const { printedLink, printer } = await import('./poster')
    const { targets } = await import('./targets')
    const target = targets.find(({ name }) => name === 'h1')!
    const svg = await QRCode.toString(LINK, { margin: 4, type: 'svg' })
    const code = printedLink({ link: LINK, svg, modules: QRCode.create(LINK).modules.size })
    const pdf = await printer(browser).print(target, format, code)
    const { text } = await drawnPage(pdf, 50)
    expect(text.normalize('NFKC').replace(/\s/g, '')).toContain(
      '更正(3月2日):书屋藏书的数目,原为“2300多册”,应为“3200多册”。',
    )
  },
)
