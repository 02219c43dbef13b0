import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import sharp from 'sharp'
import { PICTURED } from '@/cards/pictures'
import { read } from '../../lib/files'
import { codeOf } from '../../lib/weapp-code'
import { html } from '@/cards/drawing/html'
import { special } from '@/model/special'
import { SCENE_FOLDER } from '../scenes/files'
import { FOLDERS, KINDS, pathOf, picturesOf } from './pictures'
import { openStudio, type Studio } from './studio'

const ids = PICTURED.map(({ card }) => card.id)
const kinds = Object.keys(KINDS) as (keyof typeof KINDS)[]
const sizeOf = async (path: string) => (await stat(path)).size
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

describe('the pictures that lie in src', () => {
  test.each(kinds)('%s: one for each card, in its size, below its bound, without metadata', async (kind) => {
    const { width, height, bound } = KINDS[kind]
    for (const id of ids) {
      const path = pathOf(id, kind)
      const found = await sharp(path).metadata()
      expect({ id, ...found }).toMatchObject({ id, format: 'png', isPalette: true, width, height })
      expect({ id, exif: found.exif, icc: found.icc, xmp: found.xmp }).toEqual({ id })
      expect(await sizeOf(path)).toBeLessThanOrEqual(bound)
    }
  })

  test('the ratios are those that WeChat shows', () => {
    expect(KINDS.wide.width / KINDS.wide.height).toBe(5 / 4)
    expect(KINDS.square.width / KINDS.square.height).toBe(1)
  })

  test('all together stay below their bounds', async () => {
    const total = async (of: (keyof typeof KINDS)[]) =>
      sum(await Promise.all(of.flatMap((kind) => ids.map((id) => sizeOf(pathOf(id, kind))))))
    expect(await total(['wide', 'square'])).toBeLessThanOrEqual(FOLDERS.share.bound)
    expect(await total(['poster'])).toBeLessThanOrEqual(FOLDERS.poster.bound)
  })

  test('the documents show them', async () => {
    for (const name of ['share-sheet', 'share-sheet-square', 'poster-h5', 'poster-t6'])
      expect(await read(`docs/pictures/${name}.png`)).toBeDefined()
  })
})

describe('drawing', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio.close())

  const pictures = async (id: string, code?: Buffer) => {
    const pictured = PICTURED.find(({ card }) => card.id === id)!
    return picturesOf(pictured, code ?? (await codeOf(id)))
  }

  // Elsewhere another browser draws.
  const sameBrowser = process.platform === 'linux' && process.arch === 'x64'

  test.each([
    ['cover', 'wide'],
    ['n2', 'square'],
    ['t2', 'poster'],
  ] as const)('%s, %s: the same bytes again, and those that lie in src', async (id, kind) => {
    const picture = (await pictures(id))[kind]
    const png = await studio.draw(picture)
    // A plain comparison: nobody wants to read the difference of two pictures.
    expect((await studio.draw(picture)).equals(png)).toBe(true)
    if (sameBrowser) expect((await readFile(picture.path)).equals(png)).toBe(true)
  })

  test('a code finds room on the fullest posters', async () => {
    const code = await sharp({ create: { width: 430, height: 430, channels: 3, background: '#ffffff' } })
      .png()
      .toBuffer()
    for (const id of ['n2', 'h3', 'h9', 'formula', 'stance', 't7']) await studio.lay((await pictures(id, code)).poster)
    expect((await studio.draw((await pictures('cover', code)).poster)).length).toBeLessThanOrEqual(KINDS.poster.bound)
  })

  describe('every picture', () => {
    // None is drawn that cannot be read: of those that lie in src some are enough, of each kind.
    const all = PICTURED.flatMap(({ card: { id } }) => kinds.map((kind) => [id, kind] as const))
    const some = all.filter((_, i) => i % 7 === 0)
    test.each(some)('%s, %s: its words are read on what lies behind them', async (id, kind) => {
      await studio.lay((await pictures(id))[kind])
      expect(await studio.faint()).toEqual([])
    })

    test('shows its scene whole, as it lies in src, and names the district', async () => {
      const inSrc = (id: string) => readFile(join(SCENE_FOLDER, `${id}.svg`), 'base64')
      for (const id of ids)
        for (const { markup } of Object.values(await pictures(id))) {
          expect({ id, whole: markup.text.includes(await inSrc(id)) }).toEqual({ id, whole: true })
          expect(markup.text).toContain(special.district)
        }
    })

    test.each(['wide', 'square', 'poster'] as const)('%s: the road runs to both edges', async (kind) => {
      for (const id of ids) {
        const { data, info } = await sharp(pathOf(id, kind)).removeAlpha().raw().toBuffer({ resolveWithObject: true })
        const red = (x: number) =>
          Array.from({ length: info.height }, (_, y) => (y * info.width + x) * 3).some(
            (at) => data[at]! > 150 && data[at + 1]! < 80 && data[at + 2]! < 70,
          )
        // On the cover it begins.
        const edges = id === 'cover' ? [info.width - 1] : [0, info.width - 1]
        expect({ id, road: edges.map(red) }).toEqual({ id, road: edges.map(() => true) })
      }
    })
  })

  test('a text that cannot fit is refused, with the name of its card', async () => {
    const pictured = PICTURED.find(({ card }) => card.id === 't1')!
    const card = { ...pictured.card, name: '一个很长的任务', head: '很长很长的名称'.repeat(20) }
    const { wide } = picturesOf({ ...pictured, card })
    await expect(studio.draw(wide)).rejects.toThrow(/^卡片 t1（一个很长的任务） 的图 t1\.png 排不下：.*很长很长/)
  })

  test('a text on what stands in a scene is refused', async () => {
    const { wide } = await pictures('h1')
    const markup = html`${wide.markup}
      <div data-text style="position:absolute;left:50%;top:70%">挡着山的字</div>`
    await expect(studio.draw({ ...wide, markup })).rejects.toThrow('“挡着山的字”压在景上')
  })

  test('texts that touch each other are refused', async () => {
    const markup = html`<main class="frame share">
      <div data-text>上面的字</div>
      <div data-text style="margin-top:-1em">下面的字</div>
    </main>`
    const { wide } = await pictures('h1')
    await expect(studio.draw({ ...wide, markup })).rejects.toThrow('“上面的字”与“下面的字”相碰')
  })

  test('a text that is faint on what lies behind it is refused', async () => {
    const markup = html`<main class="frame share"><div data-text style="color:#c9bda8">看不清的字</div></main>`
    const { wide } = await pictures('h1')
    await expect(studio.draw({ ...wide, markup })).rejects.toThrow(
      /^卡片 h1（.+） 的图 h1\.png 看不清：“看不清的字”与背后的对比度是 \d\.\d，应至少 7$/,
    )
  })

  test('a picture above its bound is refused, with its name and size', async () => {
    const { wide } = await pictures('h1')
    await expect(studio.draw({ ...wide, bound: 100 })).rejects.toThrow(
      new RegExp(`${basename(wide.path)} 有 \\d+ 字节，超过上限 100 字节`),
    )
  })
})

test('what stands in the coverage stays text', () => {
  expect(html`<b>${'<i> & "'}</b>${undefined}${['a', html`<br />`]}`.text).toBe('<b>&lt;i&gt; &amp; &quot;</b>a<br />')
})
