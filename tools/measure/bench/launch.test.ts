import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { timeLaunches } from './launch'

const folder = mkdtempSync(join(tmpdir(), 'launch-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A mini-program whose only page has this code. */
function programOf(name: string, page: string) {
  const dist = join(folder, name)
  mkdirSync(dist)
  writeFileSync(join(dist, 'app.json'), '{}')
  writeFileSync(join(dist, 'app.js'), `require('./shared'); App({ onLaunch() { this.launched = true } })`)
  writeFileSync(join(dist, 'shared.js'), `module.exports = { hello: '你好' }`)
  writeFileSync(join(dist, 'page.js'), page)
  return { dist, page: 'page', query: { id: 'h3' }, text: ['你好'] }
}

const launched = async (name: string, page: string) => (await timeLaunches({ it: programOf(name, page) }, 1)).it

it('ends with the first setData, however late', async () => {
  const page = `const { hello } = require('./shared')
    Page({ data: {}, onShow() { setTimeout(() => this.setData({ hello }), 30) } })`
  const { ms, end, bytes, rounds } = await launched('late', page)
  expect({ end, bytes }).toEqual({ end: 'setData', bytes: Buffer.byteLength('{"hello":"你好"}') })
  expect(ms).toBeGreaterThan(25)
  expect(rounds).toHaveLength(1)
})

it('ends with onLoad where the content stands in the data of the page', async () => {
  const page = `Page({ data: { hello: '你好' }, onReady() { this.setData({ late: 1 }) } })`
  expect((await launched('ready', page)).end).toBe('data')
})

it('gives pages what WeChat gives them, and nothing of Node or a browser', async () => {
  const page = `Page({ onLoad({ id }) { this.setData({
      id,
      launched: getApp().launched,
      pages: getCurrentPages().length,
      path: wx.getLaunchOptionsSync().path,
      foreign: ['process', 'Buffer', 'window', 'setImmediate', 'fetch', 'URL'].map((name) => typeof globalThis[name]),
      unknown: typeof wx.noSuchThing,
    }) } })`
  const told = {
    id: 'h3',
    launched: true,
    pages: 1,
    path: 'page',
    foreign: Array.from({ length: 6 }, () => 'undefined'),
    unknown: 'undefined',
  }
  expect((await launched('scope', page)).bytes).toBe(JSON.stringify(told).length)
})

it('fails where a page throws', async () => {
  await expect(launched('broken', `Page({ onLoad() { throw new Error('broken page') } })`)).rejects.toThrow(
    'broken page',
  )
})
