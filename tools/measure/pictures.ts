/** `npm run pictures`: takes pictures of the H5 edition in dist/h5, which must be built. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { keep, read } from '../lib/files'
import { inTemporaryFolder } from './bench/builds'
import { openBrowser, phone } from '../lib/browser'
import { folderOf, runCommand, UsageError } from '../lib/command'
import {
  ABOUT,
  CARD_IDS,
  cardPath,
  CONTENTS,
  FRONT,
  prefer,
  TASK_IDS,
  taskPath,
  visit,
  type Preferences,
} from '../lib/visit'
import { serve } from '../lib/serve'

const HELP = `npm run pictures
  拍下 README 里的画面，说出 docs/pictures 里哪几张与现在不同
npm run pictures -- --write
  同上，并换掉不同的那几张
npm run pictures -- --all 文件夹
  每张卡片、每项任务，两种手机、两种深浅、两种字号
npm run pictures -- --matrix 文件夹
  主要画面的四种宽度、两种深浅、三种字号，各拼成一张总览
npm run pictures -- --roll 文件夹
  整幅画卷：每张卡片的第一屏从左到右接成一条，浅色、深色各一张
  --help   显示这段说明`

const ROOT = resolve(__dirname, '../..')
const DOCS = join(ROOT, 'docs/pictures')
const SIZES = [
  { width: 390, height: 844 },
  { width: 320, height: 568 },
]

const MATRIX_SIZES = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
]
const MATRIX_SCREENS: [string, string][] = [
  ['front', FRONT],
  ['card-n1', cardPath('n1')],
  ['card-h5', cardPath('h5')],
  ['task-t1', taskPath('t1')],
  ['contents', CONTENTS],
  ['about', ABOUT],
]
const THEMES = ['light', 'dark'] as const
const TYPES = ['standard', 'large', 'huge'] as const

interface Shot {
  /** Of the file, without ending. */
  name: string
  path: string
  size: { width: number; height: number }
  preferences: Required<Preferences>
}

/** @returns the README's pictures */
function readmeShots(): Shot[] {
  const shot = (name: string, path: string, theme: 'light' | 'dark' = 'light'): Shot => ({
    name,
    path,
    size: { width: 390, height: 844 },
    preferences: { type: 'standard', theme },
  })
  return [
    shot('front', FRONT),
    shot('highlight', cardPath('h5')),
    shot('numbers', cardPath('n1')),
    shot('formula', cardPath('formula')),
    shot('task', taskPath('t1')),
    shot('contents', CONTENTS),
    shot('front-dark', FRONT, 'dark'),
    shot('highlight-dark', cardPath('h5'), 'dark'),
  ]
}

/** @returns every screen × size × theme × type size */
function allShots(): Shot[] {
  const screens = [
    ['front', FRONT],
    ...CARD_IDS.map((id) => [`card-${id}`, cardPath(id)]),
    ...TASK_IDS.map((id) => [`task-${id}`, taskPath(id)]),
    ['contents', CONTENTS],
    ['about', ABOUT],
  ] as [string, string][]
  return screens.flatMap(([screen, path]) =>
    SIZES.flatMap((size) =>
      (['light', 'dark'] as const).flatMap((theme) =>
        (['standard', 'huge'] as const).map((type) => ({
          name: [screen, size.width, theme, type].join('-'),
          path,
          size,
          preferences: { theme, type },
        })),
      ),
    ),
  )
}

/** @returns one screen in every size (a row each), theme and type size (columns: light, then dark, each from small to huge) */
function matrixOf(screen: string, path: string): Shot[] {
  return MATRIX_SIZES.flatMap((size) =>
    THEMES.flatMap((theme) =>
      TYPES.map((type) => ({
        name: [screen, size.width, theme, type].join('-'),
        path,
        size,
        preferences: { theme, type },
      })),
    ),
  )
}

/**
 * Puts pictures side by side in one PNG, small enough to be looked over at once.
 * @param shots as taken into the folder
 * @param columns pictures to a row
 * @param file where the sheet goes
 */
async function sheetOf(shots: Shot[], folder: string, columns: number, file: string): Promise<void> {
  const WIDE = 300
  const GAP = 12
  const tiles: { input: Buffer; left: number; top: number }[] = []
  let top = GAP
  for (let first = 0; first < shots.length; first += columns) {
    let tallest = 0
    for (const [i, { name }] of shots.slice(first, first + columns).entries()) {
      const picture = sharp(join(folder, `${name}.png`))
      const { data, info } = await picture.resize({ width: WIDE }).toBuffer({ resolveWithObject: true })
      tiles.push({ input: data, left: GAP + i * (WIDE + GAP), top })
      tallest = Math.max(tallest, info.height)
    }
    top += tallest + GAP
  }
  const ground = { width: GAP + columns * (WIDE + GAP), height: top, channels: 3 as const, background: '#808080' }
  await sharp({ create: ground }).composite(tiles).png().toFile(file)
}

/** Takes the matrix for review: pictures of each main screen, and `sheet-<screen>.png` with all of them. */
async function takeMatrix(folder: string): Promise<void> {
  const screens = MATRIX_SCREENS.map(([screen, path]) => ({ screen, shots: matrixOf(screen, path) }))
  await take(
    screens.flatMap(({ shots }) => shots),
    1,
    folder,
  )
  for (const { screen, shots } of screens) {
    await sheetOf(shots, folder, THEMES.length * TYPES.length, join(folder, `sheet-${screen}.png`))
  }
}

/** A phone as the roll is designed for. */
const ROLL_SIZE = { width: 390, height: 844 }

/** The part of the deck that shows a card's first screen, without the bars above and below. */
const WINDOW = '#deck'

/** Takes the first screens of all cards, and `roll-<theme>.png` with them side by side, edge to edge. */
async function takeRoll(folder: string, themes: readonly (typeof THEMES)[number][] = THEMES): Promise<void> {
  await withPreview(async (browser, url) => {
    for (const theme of themes) {
      const { context, page } = await phone(browser, { ...ROLL_SIZE, theme, reducedMotion: true })
      await prefer(page, { theme, type: 'standard' })
      const screens: Buffer[] = []
      for (const id of CARD_IDS) {
        await visit(page, url, cardPath(id))
        screens.push(await page.locator(WINDOW).screenshot({ animations: 'disabled' }))
      }
      await context.close()
      await sideBySide(screens, join(folder, `roll-${theme}.png`))
    }
  })
}

/** Puts pictures of one height side by side in one PNG, edge to edge. */
async function sideBySide(pictures: readonly Buffer[], file: string): Promise<void> {
  const sizes = await Promise.all(pictures.map((picture) => sharp(picture).metadata()))
  const tiles = pictures.map((input, i) => ({
    input,
    left: sizes.slice(0, i).reduce((sum, { width }) => sum + width, 0),
    top: 0,
  }))
  const width = sizes.reduce((sum, one) => sum + one.width, 0)
  const height = Math.max(...sizes.map((one) => one.height))
  await sharp({ create: { width, height, channels: 3, background: '#808080' } })
    .composite(tiles)
    .png()
    .toFile(file)
}

/** The README's roll: cut into rows of so many cards, at half its size. */
const ROW = 9

/** Writes `roll.png`, the light roll in rows. */
async function takeRows(folder: string): Promise<void> {
  await takeRoll(folder, ['light'])
  const roll = join(folder, 'roll-light.png')
  const { width, height } = await sharp(roll).metadata()
  const rows: { input: Buffer; left: number; top: number }[] = []
  for (let left = 0; left < width; left += ROW * ROLL_SIZE.width) {
    const part = { left, top: 0, width: Math.min(ROW * ROLL_SIZE.width, width - left), height }
    const input = await sharp(roll)
      .extract(part)
      .resize(part.width / 2)
      .toBuffer()
    rows.push({ input, left: 0, top: (rows.length * height) / 2 })
  }
  const sheet = { width: (ROW * ROLL_SIZE.width) / 2, height: (rows.length * height) / 2 }
  await sharp({ create: { ...sheet, channels: 4, background: '#0000' } })
    .composite(rows)
    .png({ palette: true })
    .toFile(join(folder, 'roll.png'))
}

/** Serves the edition and opens a browser for as long as something is done with both. */
async function withPreview(work: (browser: Browser, url: string) => Promise<void>): Promise<void> {
  const served = await serve(join(ROOT, 'dist/h5'))
  const browser = await openBrowser()
  try {
    await work(browser, served.url)
  } finally {
    await browser.close()
    await served.close()
  }
}

/**
 * Takes pictures, each in a fresh phone.
 * @param scale device pixels to one CSS pixel
 * @param folder where they go
 * @throws if a screen is not drawn in time
 */
async function take(shots: Shot[], scale: number, folder: string): Promise<void> {
  await withPreview(async (browser, url) => {
    for (const { name, path, size, preferences } of shots) {
      // With reduced motion no picture catches a slide on its way.
      const { context, page } = await phone(browser, { ...size, scale, theme: preferences.theme, reducedMotion: true })
      await prefer(page, preferences)
      await visit(page, url, path)
      await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
      await context.close()
    }
  })
}

/** Takes the README's pictures and says which have changed; replaces these only if asked to. */
async function takeReadme(write = false): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const shots = readmeShots()
    await take(shots, 2, folder)
    await takeRows(folder)
    const names = ['roll', ...shots.map(({ name }) => name)]
    const changed: string[] = []
    for (const name of names) {
      const file = join(DOCS, `${name}.png`)
      const png = await readFile(join(folder, `${name}.png`))
      if (write ? await keep(file, png) : !(await read(file))?.equals(png)) changed.push(file)
    }
    const listed = changed.map((file) => `\n  ${relative(process.cwd(), file)}`).join('')
    if (changed.length === 0) console.log(`${names.length} 张都与现在的画面相同`)
    else if (write) console.log(`换了 ${changed.length} 张：${listed}`)
    else console.log(`${changed.length} 张与现在的画面不同，npm run pictures -- --write 会换掉：${listed}`)
  })
}

/** What fills a folder, by option; of several options the first counts. */
const INTO = { matrix: takeMatrix, roll: takeRoll, all: (folder: string) => take(allShots(), 1, folder) }

type Into = keyof typeof INTO

async function pictures({ write, ...folders }: { write?: boolean } & Partial<Record<Into, string>>): Promise<void> {
  const asked = (Object.keys(INTO) as Into[]).find((one) => folders[one] !== undefined)
  const into = asked && folderOf(`--${asked}`, folders[asked]!)
  if (!existsSync(join(ROOT, 'dist/h5/index.html'))) throw new UsageError('还没有 dist/h5；请先运行 npm run build:h5')
  if (!asked || !into) return takeReadme(write)
  await INTO[asked](into)
  console.log(`画面都在 ${into}`)
}

void runCommand(
  HELP,
  { all: { type: 'string' }, matrix: { type: 'string' }, roll: { type: 'string' }, write: { type: 'boolean' } },
  ({ values }) => pictures(values),
)
