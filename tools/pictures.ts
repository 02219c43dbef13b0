/**
 * Takes pictures of the H5 edition in dist/h5, which must be built.
 *
 *   npm run pictures                  the README's, into docs/pictures
 *   npm run pictures -- --all DIR     every screen in every size, theme and type size, for review
 */
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openBrowser, phone } from './browser'
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
} from './edition'
import { serve } from './serve'

const ROOT = resolve(__dirname, '..')
const SIZES = [
  { width: 390, height: 844 },
  { width: 320, height: 568 },
]

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

/**
 * Takes pictures, each in a fresh phone.
 * @param scale device pixels to one CSS pixel
 * @param folder where they go; made if it is not there
 * @throws if a screen is not drawn in time
 */
async function take(shots: Shot[], scale: number, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
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
  console.log(`${shots.length} pictures in ${folder}`)
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { all: { type: 'string' } } })
  if (!existsSync(join(ROOT, 'dist/h5/index.html')))
    throw new Error('dist/h5 is not built: run `npm run build:h5` first')
  if (values.all) await take(allShots(), 1, resolve(values.all))
  else await take(readmeShots(), 2, join(ROOT, 'docs/pictures'))
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
