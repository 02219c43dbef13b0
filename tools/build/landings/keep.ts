import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type Esbuild from 'esbuild'
import { codeOf, type Place } from '@/entry/place'
import { special } from '@/model/special'

/** The folder of the lobby's page, from the root of the edition: `?screen` leads there. */
export const LOBBY = 'screen/'
/** The service worker's file, from the root of the edition. */
export const WORKER = 'worker.js'
/** The page that hosts show where nothing is. */
const LOST = '404.html'

// Required as Node does it: loaded by tsx, the package does not find its binary.
const { build } = createRequire(join(__dirname, 'keep.ts'))('esbuild') as typeof Esbuild

/** Bundles a script of tools/build/h5 that imports others. */
async function bundled(name: string, define: Record<string, string> = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, '../h5', name)],
    alias: { '@': join(__dirname, '../../../src') },
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    target: ['chrome79', 'safari13'],
  })
  return outputFiles[0]!.text.trim()
}

/**
 * Writes the page that a host shows for an address where nothing is: it leads to the landing that was meant.
 * @param folder the built edition
 * @param places that have a landing
 * @param base where the edition will live; without it the front page is looked for upwards from the address
 */
export async function writeLost(folder: string, places: readonly Place[], base?: string): Promise<void> {
  const root = base && new URL(base).pathname
  const page =
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${special.title}</title>` +
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">' +
    '<meta name="color-scheme" content="light dark"><style>body{margin:20vh 20px;font:18px/1.8 sans-serif;text-align:center}' +
    'a{display:inline-block;padding:8px 32px;border:1px solid;border-radius:8px;color:inherit}</style></head>' +
    `<body><p>没有找到这一页。</p><p><a href="${root ?? '/'}">去首页</a></p>` +
    `<script type="application/json" id="lost">${JSON.stringify({ codes: places.map(codeOf), root })}</script>` +
    `<script>${await bundled('lost.ts')}</script></body></html>`
  await writeFile(join(folder, LOST), page)
}

/** A script that stands in a page; one of data does not count. */
const INLINE = /<script>([^]*?)<\/script>/g
const POLICY = /<meta http-equiv="Content-Security-Policy" content="[^"]*">/

/**
 * Writes into each page which scripts may run in it: the edition's own files, and those that stand in its pages. All pages get the same
 * policy. Runs once the pages are finished.
 * @param folder the built edition
 * @returns the policy, as a host may send it too
 */
export async function writePolicy(folder: string): Promise<string> {
  const files = (await filesOf(folder)).filter((file) => file.endsWith('.html'))
  const pages = new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const)),
  )
  const scripts = new Set(
    [...pages.values()].flatMap((page) => [...page.matchAll(INLINE)].map(([, script]) => script!)),
  )
  const hashes = [...scripts].map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`).sort()
  const policy = `script-src 'self' ${hashes.join(' ')}; object-src 'none'; base-uri 'self'`
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`
  for (const [file, page] of pages) {
    await writeFile(
      join(folder, file),
      page.replace(POLICY, '').replace('<head>', () => `<head>${meta}`),
    )
  }
  return policy
}

/**
 * Writes the service worker, which keeps the edition for reading offline. Runs last: it names all files by their content.
 * @param folder the built edition
 */
export async function writeWorker(folder: string): Promise<void> {
  const kept = await Promise.all(
    (await filesOf(folder))
      // The lobby's page is kept only where it is shown.
      .filter((file) => /\.(html|js|css)$/.test(file) && file !== WORKER && !file.startsWith(LOBBY))
      .map(async (file) => ({
        // A page is asked for by its folder.
        url: file.replace(/(^|\/)index\.html$/, '$1') || './',
        revision: /\.[0-9a-f]{8}\.\w+$/.test(file) ? null : digest(await readFile(join(folder, file))),
      })),
  )
  await writeFile(join(folder, WORKER), await bundled('worker.js', { KEPT: JSON.stringify(kept) }))
}

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16)

/** @returns all files of a folder, by their path within it, with slashes, in one order */
async function filesOf(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}
