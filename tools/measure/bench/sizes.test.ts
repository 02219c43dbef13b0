import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { MAIN, weigh } from './sizes'

describe('a built mini-program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sizes-'))
  const put = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const APP = JSON.stringify({ pages: ['pages/a'], subPackages: [{ root: 'more/', pages: ['b'] }] })

  beforeAll(() => {
    put('app.json', APP)
    put('app.js', 'App({})')
    put('pages/a.wxml', '<view/>')
    put('moreover.wxss', '.新{}')
    put('tools.wxs', '1')
    put('share/a.png', 'four')
    put('share/b.png', 'seven 7')
    put('more/b.js', 'Page({})')
    put('project.config.json', '{"never": "shipped"}')
    put('app.js.LICENSE.txt', 'never shipped')
    put('licences.txt', 'never shipped')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is weighed by kind in bytes, without what WeChat leaves out', async () => {
    const main = (await weigh(folder))[MAIN]!
    expect(main).toMatchObject({
      js: { raw: 7 },
      wxml: { raw: 7 },
      style: { raw: 7 },
      json: { raw: APP.length },
      images: { raw: 11 },
      heaviestImage: 7,
    })
    expect(main.code.raw).toBe(7 + 7 + 7 + APP.length)
    expect(main.total.raw).toBe(main.code.raw + 11)
  })

  it('is weighed package by package', async () => {
    const weights = await weigh(folder)
    expect(Object.keys(weights)).toEqual([MAIN, 'more'])
    expect(weights.more).toMatchObject({ js: { raw: 8 }, images: { raw: 0, zstd: 0 }, total: { raw: 8 } })
  })

  it('with a file of a kind that nobody knows is not weighed at all', async () => {
    put('film.mp4', '')
    await expect(weigh(folder)).rejects.toThrow('film.mp4')
  })
})
