import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { minify } from '@swc/core'
import { linkOf, pageOf, pathOf, type Place, type Screen } from '@/entry/place'
import { special } from '@/model/special'
import { recordKeys } from '@/reading/reading'
import { forwardOf } from '@/share/forward'
import { posterTextOf } from '../../editor/codes/poster-text'

/** Every place that a link outside WeChat can name. */
export const LANDINGS: Place[] = [
  { screen: 'front' },
  ...special.deck.map(({ id }): Place => ({ screen: 'card', id })),
  ...special.tasks.map(({ id }): Place => ({ screen: 'task', id })),
  { screen: 'contents' },
  { screen: 'about' },
  { screen: 'roll', id: special.ids[0]! },
]

/** Places of cards that have left the deck, each with the one that stands for it now. */
const MOVED: [Place, Place][] = Object.entries(special.moved).flatMap(([gone, to]) =>
  LANDINGS.filter((place) => 'id' in place && place.id === to).map((place): [Place, Place] => [
    { ...place, id: gone } as Place,
    place,
  ]),
)

/** The folder that each page's landings lie in; a poster has no landing, and stays with the one it was opened from. */
const FOLDERS = Object.fromEntries(
  (
    [
      ['front', ''],
      ['card', 'card/'],
      ['task', 'task/'],
      ['poster', null],
      ['roll', 'roll/'],
      ['contents', 'contents/'],
      ['about', 'about/'],
    ] satisfies [Screen, string | null][]
  ).map(([screen, folder]) => [`/${pageOf(screen)}`, folder]),
)

/**
 * A script of tools/build/h5 to be written into a page as it stands.
 * @param name the file's name
 * @returns its code, minified
 */
export const inlined = async (name: string): Promise<string> =>
  (await minify(await readFile(join(__dirname, '../h5', name), 'utf8'), { compress: true, mangle: true })).code

/** @returns what src/index.html asks for: the title, and what runs in the head of every page, with the names of the reader's record */
export const headOfPages = async (): Promise<{ title: string; early: string }> => ({
  title: special.title,
  early: (await inlined('early.js')).replace('RECORDS', JSON.stringify(recordKeys(special).filter(Boolean))),
})

/** The part of a page that differs by place: in a page just built only its title, later all that `landingOf` has put there. */
const TITLE = /<!--place-->[^]*?<!--\/place-->|<title>[^<]*<\/title>/

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** One sentence that says what is there. */
const descriptionOf = (place: Place): string =>
  !('id' in place) || place.screen === 'roll' ? special.subhead : posterTextOf({ place }).line

/**
 * The H5 edition's page for one place: the same program, opened there, with what a preview shows of it (Open Graph).
 * @param page the built index.html
 * @param place where it opens
 * @param base where the edition will live, ending in a slash; without it previews get addresses relative to the page, which not
 *   every crawler follows
 * @param address the code of tools/build/h5/address.js
 * @returns the page's HTML
 * @throws if the built page is not of the expected form
 */
export function landingOf(page: string, place: Place, base?: string, address = ''): string {
  const link = linkOf(base ?? '/', place)
  const toRoot = '../'.repeat(link.slice((base ?? '/').length).split('/').length - 1)
  const { title, imageUrl } = forwardOf(place)
  const meta = {
    'og:type': 'article',
    'og:site_name': special.title,
    'og:title': title,
    'og:description': descriptionOf(place),
    ...(imageUrl && { 'og:image': (base ?? toRoot) + imageUrl.slice(1) }),
    ...(base ? { 'og:url': link } : {}),
  }
  const head = [
    // Files are named from the root, wherever the page lies.
    `<base href="${toRoot || './'}">`,
    `<title>${escaped(title)}</title>`,
    `<meta name="description" content="${escaped(meta['og:description'])}">`,
    ...Object.entries(meta).map(([name, content]) => `<meta property="${name}" content="${escaped(content)}">`),
    // Apart from the script, so that this is the same on every page, and one policy allows it.
    `<script type="application/json" id="place">${JSON.stringify({ hash: `#${pathOf(place)}`, folders: FOLDERS })}</script>`,
    `<script>${address}</script>`,
  ].join('')
  if (!TITLE.test(page)) throw new Error('index.html has no title')
  return page.replace(TITLE, () => `<!--place-->${head}<!--/place-->`)
}

/**
 * Writes the landing pages into a built H5 special.
 * @param folder the built edition
 * @param base where it will live, as `https://example.org/special/`
 * @throws if the base has another form, or the edition is not built
 */
export async function writeLandings(folder: string, base?: string): Promise<void> {
  if (base !== undefined && !/^https:\/\/[^?#]+\/$/.test(base)) {
    throw new Error(`H5_BASE 写的是 ${base}；应是以 https:// 开头、以 / 结尾的网址`)
  }
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  const address = await inlined('address.js')
  // In the folder of a place that is gone lies the page of the one that stands for it, which leads on to that.
  for (const [at, place] of [...LANDINGS.map((place) => [place, place] as const), ...MOVED]) {
    const into = join(folder, linkOf('/', at))
    await mkdir(into, { recursive: true })
    await writeFile(join(into, 'index.html'), landingOf(page, place, base, address))
  }
}
