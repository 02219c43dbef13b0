/** `npm run pictures`: takes pictures of the H5 edition in dist/h5, which must be built. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
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
  全部卡片的首屏左右相接，拼成一卷：深浅各一张，另有最小的手机、最大的字号各一张
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

const ROLLS = [
  { name: 'roll-light', size: SIZES[0]!, preferences: { theme: 'light', type: 'standard' } },
  { name: 'roll-dark', size: SIZES[0]!, preferences: { theme: 'dark', type: 'standard' } },
  { name: 'roll-small', size: SIZES[1]!, preferences: { theme: 'light', type: 'standard' } },
  { name: 'roll-huge', size: SIZES[1]!, preferences: { theme: 'light', type: 'huge' } },
] as const

/** Takes the whole roll: the first screens of all cards, edge to edge in one picture. */
async function takeRolls(folder: string): Promise<void> {
  for (const { name, size, preferences } of ROLLS) {
    const shots = CARD_IDS.map((id) => ({ name: `${name}-${id}`, path: cardPath(id), size, preferences }))
    await take(shots, 1, folder)
    const ground = {
      width: size.width * shots.length,
      height: size.height,
      channels: 3 as const,
      background: '#808080',
    }
    const cards = shots.map((shot, i) => ({ input: join(folder, `${shot.name}.png`), left: i * size.width, top: 0 }))
    await sharp({ create: ground })
      .composite(cards)
      .png()
      .toFile(join(folder, `${name}.png`))
  }
}

/**
 * Takes pictures, each in a fresh phone.
 * @param scale device pixels to one CSS pixel
 * @param folder where they go
 * @throws if a screen is not drawn in time
 */
async function take(shots: Shot[], scale: number, folder: string): Promise<void> {
  const served = await serve(join(ROOT, 'dist/h5'))
  const browser = await openBrowser()
  try {
    for (const { name, path, size, preferences } of shots) {
      // Motion is reduced, so that no picture catches a slide on its way.
      const { context, page } = await phone(browser, { ...size, scale, theme: preferences.theme, reducedMotion: true })
      await prefer(page, preferences)
      await visit(page, served.url, path)
      await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
      await context.close()
    }
  } finally {
    await browser.close()
    await served.close()
  }
}

/** Takes the README's pictures and tells which have changed; they are put in their place only where that is asked for. */
async function takeReadme(write = false): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const shots = readmeShots()
    await take(shots, 2, folder)
    const changed: string[] = []
    for (const { name } of shots) {
      const file = join(DOCS, `${name}.png`)
      const png = await readFile(join(folder, `${name}.png`))
      if (write ? await keep(file, png) : !(await read(file))?.equals(png)) changed.push(file)
    }
    const names = changed.map((file) => `\n  ${relative(process.cwd(), file)}`).join('')
    if (changed.length === 0) console.log(`${shots.length} 张都与现在的画面相同`)
    else if (write) console.log(`换了 ${changed.length} 张：${names}`)
    else console.log(`${changed.length} 张与现在的画面不同，npm run pictures -- --write 会换掉：${names}`)
  })
}

type Asked = { all?: string; matrix?: string; roll?: string; write?: boolean }

async function pictures({ all, matrix, roll, write }: Asked): Promise<void> {
  const [option, folder] = roll ? ['--roll', roll] : matrix ? ['--matrix', matrix] : ['--all', all]
  const into = folder === undefined ? undefined : folderOf(option, folder)
  if (!existsSync(join(ROOT, 'dist/h5/index.html'))) throw new UsageError('还没有 dist/h5；请先运行 npm run build:h5')
  if (into === undefined) return takeReadme(write)
  if (roll) await takeRolls(into)
  else if (matrix) await takeMatrix(into)
  else await take(allShots(), 1, into)
  console.log(`画面都在 ${into}`)
}

void runCommand(
  HELP,
  { all: { type: 'string' }, matrix: { type: 'string' }, roll: { type: 'string' }, write: { type: 'boolean' } },
  ({ values }) => pictures(values),
)
