/** What `npm run art` does. */
import { basename, dirname, join, relative, resolve } from 'node:path'
import { Listr } from 'listr2'
import { isOwn } from '@/content/file'
import { coverage } from '@/content'
import { clear, keep } from '../../lib/files'
import { PICTURED } from '@/cards/pictures'
import { DRAWN_FROM, drawnFrom } from './drawn-from'
import { FOLDERS, picturesOf, type Picture } from './pictures'
import { sheetOf } from './sheet'
import { ArtFault, openStudio, type Studio } from './studio'
import { codeOf } from '../../lib/weapp-code'
import { sceneFiles, sizeOf as sceneBytes, writeScenes, type SceneFile } from '../scenes/files'

const ROOT = resolve(__dirname, '../../..')
const DOCS = join(ROOT, 'docs/pictures')
/** The posters that the documents show. */
const SHOWN = ['h5', 't6']

type Drawn = Picture & { png: Buffer }

interface Work {
  scenes: SceneFile[]
  studio: Studio
  share: Drawn[]
  poster: Drawn[]
  changed: string[]
  removed: string[]
}

/** @returns the pictures, drawn one after another in the one page */
async function draw(studio: Studio, pictures: Picture[], tell: (progress: string) => void): Promise<Drawn[]> {
  const drawn: Drawn[] = []
  for (const picture of pictures) {
    tell(`${drawn.length + 1} / ${pictures.length}  ${basename(picture.path)}`)
    drawn.push({ ...picture, png: await studio.draw(picture) })
  }
  return drawn
}

/** @throws ArtFault if all pictures of a folder together are above its bound */
function checkTotal(folder: keyof typeof FOLDERS, drawn: Drawn[]): void {
  const { path, bound } = FOLDERS[folder]
  const total = sizeOf(drawn)
  if (total > bound) throw new ArtFault(`${relative(ROOT, path)} 共 ${total} 字节，超过上限 ${bound} 字节`)
}

const sizeOf = (drawn: Drawn[]): number => drawn.reduce((sum, { png }) => sum + png.length, 0)

/** @returns the files that changed */
async function write(files: readonly { path: string; png: Buffer }[]): Promise<string[]> {
  const changed: string[] = []
  for (const { path, png } of files) if (await keep(path, png)) changed.push(path)
  // Written last: whoever finds this file finds the pictures.
  if (await keep(DRAWN_FROM, Buffer.from(`${JSON.stringify(drawnFrom(), null, 2)}\n`))) changed.push(DRAWN_FROM)
  return changed
}

/** @returns the pictures of the documents, which show this special only */
async function sheets({ share, poster }: Work): Promise<{ path: string; png: Buffer }[]> {
  if (!isOwn) return []
  const pngs = (square: boolean) =>
    share.filter(({ width, height }) => (width === height) === square).map(({ png }) => png)
  return [
    { path: join(DOCS, 'share-sheet.png'), png: await sheetOf(pngs(false), 6, 230) },
    { path: join(DOCS, 'share-sheet-square.png'), png: await sheetOf(pngs(true), 8, 160) },
    ...poster
      .map(({ path, png }) => ({ id: basename(path, '.png'), png }))
      .filter(({ id }) => SHOWN.includes(id))
      .map(({ id, png }) => ({ path: join(DOCS, `poster-${id}.png`), png })),
  ]
}

/** Draws all pictures of the special, and writes those that changed. @throws ArtFault if one cannot be drawn; nothing is written then */
export async function drawAll(): Promise<void> {
  const work = { share: [], poster: [], changed: [], removed: [] } as unknown as Work
  const pictures = await Promise.all(
    PICTURED.map(async (pictured) => picturesOf(pictured, await codeOf(pictured.card.id))),
  )
  try {
    await new Listr<Work>(
      [
        { title: '画景', task: (ctx) => void (ctx.scenes = sceneFiles(coverage)) },
        { title: '打开画板', task: async (ctx) => void (ctx.studio = await openStudio()) },
        {
          title: '画分享图',
          task: async (ctx, task) => {
            const forwarded = pictures.flatMap(({ wide, square }) => [wide, square])
            ctx.share = await draw(ctx.studio, forwarded, (progress) => (task.output = progress))
            checkTotal('share', ctx.share)
          },
        },
        {
          title: '画海报',
          task: async (ctx, task) => {
            const posters = pictures.map(({ poster }) => poster)
            ctx.poster = await draw(ctx.studio, posters, (progress) => (task.output = progress))
            checkTotal('poster', ctx.poster)
          },
        },
        {
          // Only once all are drawn and within bounds: after a fault every file is as it was.
          title: '写入',
          task: async (ctx) => {
            const all = [...ctx.share, ...ctx.poster]
            const scenes = await writeScenes(ctx.scenes)
            ctx.changed = [...scenes.changed, ...(await write([...all, ...(await sheets(ctx))]))]
            ctx.removed = scenes.removed
            for (const folder of new Set(all.map(({ path }) => dirname(path))))
              ctx.removed.push(...(await clear(folder, new Set(all.map(({ path }) => basename(path))))))
          },
        },
      ],
      { ctx: work },
    ).run()
  } finally {
    await work.studio?.close()
  }
  const { scenes, share, poster, changed, removed } = work
  console.log(`
景 ${scenes.length} 幅，共 ${sceneBytes(scenes)} 字节；分享图 ${share.length} 张，共 ${sizeOf(share)} 字节；海报 ${poster.length} 张，共 ${sizeOf(poster)} 字节
改动 ${changed.length} 个文件，删去 ${removed.length} 个，其余不变${[...changed.map((path) => relative(ROOT, path)), ...removed].map((name) => `\n  ${name}`).join('')}
`)
}
