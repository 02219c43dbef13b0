import { createReadStream } from 'node:fs'
import { readFile, realpath, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** Files that are sent compressed to clients that accept it, as any host does. */
const ZIPPED = /^text|json|svg/

export interface Served {
  url: string
  port: number
  close(): Promise<void>
}

/**
 * Serves the files of a folder, and of nothing outside it, over HTTP.
 * @param folder the folder; `index.html` answers for a folder
 * @param options the port (0, the default, takes any free one); the address to listen on (this machine only, unless told); `instead`
 *   gives a page that stands in the place of all pages, for as long as it gives one; `change` is what happens to each page on its way
 * @returns the URL with a closing slash, the port, and a function that stops serving
 * @throws if the folder is missing, or with code EADDRINUSE if the port is taken
 */
export async function serve(
  folder: string,
  options: { port?: number; host?: string; instead?: () => string | undefined; change?: (page: string) => string } = {},
): Promise<Served> {
  const root = await realpath(folder)
  const server = createServer((request, response) => {
    const page = request.headers.accept?.includes('text/html') ? options.instead?.() : undefined
    if (page) response.writeHead(503, { 'Content-Type': TYPES['.html'], 'Cache-Control': 'no-store' }).end(page)
    else answer(root, request, response, options.change).catch(() => response.destroy())
  })
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(options.port ?? 0, options.host ?? '127.0.0.1', done)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

async function answer(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
  change?: (page: string) => string,
): Promise<void> {
  const refuse = (status: number) => {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${status}\n`)
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
  const url = request.url ?? '/'
  const found = await fileFor(root, url)
  const file = found ?? (await lostFor(root, url))
  if (!file) return refuse(404)
  const type = TYPES[extname(file.path).toLowerCase()] ?? 'application/octet-stream'
  const changed =
    change && extname(file.path) === '.html' ? Buffer.from(change(await readFile(file.path, 'utf8'))) : undefined
  const zipped =
    !changed && ZIPPED.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']))
      ? await zippedOf(file)
      : undefined
  response.writeHead(found ? 200 : 404, {
    'Content-Type': type,
    ...(zipped && { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' }),
    'Content-Length': (changed ?? zipped)?.length ?? file.size,
    // A new build must show on the next reload.
    'Cache-Control': 'no-cache',
  })
  if (request.method === 'HEAD') response.end()
  else if (changed ?? zipped) response.end(changed ?? zipped)
  else await pipeline(createReadStream(file.path), response)
}

interface File {
  path: string
  size: number
  changed: number
}

/** Compressed files by path, as long as the files do not change: compressing them takes longer than drawing a screen. */
const ZIPS = new Map<string, { changed: number; bytes: Buffer }>()

async function zippedOf({ path, changed }: File): Promise<Buffer> {
  const known = ZIPS.get(path)
  if (known?.changed === changed) return known.bytes
  const bytes = await promisify(gzip)(await readFile(path), { level: 9 })
  ZIPS.set(path, { changed, bytes })
  return bytes
}

/** @returns the file a URL asks for, or nothing if there is none or it lies outside the root, be it through a link */
async function fileFor(root: string, url: string): Promise<File | undefined> {
  try {
    let path = await realpath(join(root, decodeURIComponent(url.replace(/[?#].*$/, ''))))
    if ((await stat(path)).isDirectory()) path = await realpath(join(path, 'index.html'))
    const info = await stat(path)
    return path.startsWith(root + sep) && info.isFile() ? { path, size: info.size, changed: info.mtimeMs } : undefined
  } catch {
    // A malformed escape, a null byte and a missing file get the same answer.
    return undefined
  }
}

/** @returns the page for an address where nothing is: the 404.html of the nearest folder above, as static hosts answer */
async function lostFor(root: string, url: string): Promise<File | undefined> {
  const parts = url.replace(/[?#].*$/, '').split('/')
  while (parts.pop() !== undefined) {
    const file = await fileFor(root, `${parts.join('/')}/404.html`)
    if (file) return file
  }
  return undefined
}
