import { pageOf, sceneOf } from '@/entry/place'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { z } from 'zod'
import { pixelsOf, readCode } from './pixels'
import { sceneLeadsTo, type Target } from './targets'
import type { CodeRequest, Wechat } from './wechat'
import { writeWhole } from './whole-file'

/** Which version of the mini-program a code opens. */
export type Version = CodeRequest['env_version']

/** How a code was checked: read again, or, being round, only known by what was asked for. */
export type Proof = 'decoded' | 'request'

/** A mini-program code that is there, whole and for the right place. */
export interface WeappCode {
  scene: string
  picture: Buffer
  proof: Proof
  /** Whether it was there before and not asked for again. */
  kept: boolean
}

/** What one run asks of all its codes. */
export interface Wish {
  mark?: string | undefined
  version: Version
  /** Pixels, 280–1280. */
  width: number
}

/** What was asked for and what came, by the name of the place. It lies beside the pictures. */
const Manifest = z.record(
  z.string(),
  z.object({ appid: z.string(), request: z.record(z.string(), z.unknown()), sha256: z.string() }),
)
type Manifest = z.infer<typeof Manifest>

/** Pixels of what is read again: the decoder takes its time over large pictures. */
const READ_WIDTH = 320
/** How far a picture's sides may be from the width that was asked for, as a part of it. */
const TOLERANCE = 0.02

/** @returns the body that asks WeChat for the code of a place */
export const requestOf = ({ place }: Target, { mark, version, width }: Wish): CodeRequest => ({
  scene: sceneOf(place, mark),
  page: pageOf(place.screen),
  // Only a published page can be checked.
  check_path: version === 'release',
  env_version: version,
  width,
})

/**
 * Makes the mini-program code of a place, or keeps the one that an earlier run made by the same request.
 * @param account whose code it is, and who is asked for it
 * @param folder where `<name>.png` and the manifest lie
 * @throws WechatFault if WeChat refuses; Error if what it sends is no whole picture or leads elsewhere
 */
export async function makeWeappCode(
  target: Target,
  wish: Wish,
  { appid, client }: { appid: string; client: Wechat },
  folder: string,
): Promise<WeappCode> {
  const made = await madeWeappCode(target, wish, folder, appid)
  if (made) return made
  const { name } = target
  const request = requestOf(target, wish)
  // WeChat sends a JPEG: as PNG it does not get worse when it is worked on.
  const picture = await toPng(await client.codeOf(request), name)
  const proof = await proofOf(picture, target, wish)
  writeWhole(join(folder, `${name}.png`), picture)
  const entry = { appid, request: { ...request }, sha256: hashOf(picture) }
  writeWhole(manifestIn(folder), `${JSON.stringify({ ...manifestOf(folder), [name]: entry }, null, 2)}\n`)
  return { scene: request.scene, picture, proof, kept: false }
}

/**
 * Looks for a code that an earlier run made.
 * @param appid whose code it must be; anybody's where it is not known
 * @returns the code, or nothing if there is none, it was asked for in other words, or its file is not what it was
 */
export async function madeWeappCode(
  target: Target,
  wish: Wish,
  folder: string,
  appid?: string,
): Promise<WeappCode | undefined> {
  const entry = manifestOf(folder)[target.name]
  const file = join(folder, `${target.name}.png`)
  const request = requestOf(target, wish)
  if (!entry || (appid !== undefined && entry.appid !== appid) || !existsSync(file)) return undefined
  if (!sameRequest(entry.request, request)) return undefined
  const picture = readFileSync(file)
  if (hashOf(picture) !== entry.sha256) return undefined
  return { scene: request.scene, picture, proof: await proofOf(picture, target, wish), kept: true }
}

const sameRequest = (made: Record<string, unknown>, asked: CodeRequest): boolean =>
  Object.entries(asked).every(([name, value]) => made[name] === value)

/**
 * Checks a code: a whole, square picture of the width that was asked for, and, if it can be read, of the right place.
 * @throws if it is anything else
 */
async function proofOf(picture: Buffer, { name, place }: Target, { mark, width }: Wish): Promise<Proof> {
  const side = await sharp(picture).metadata()
  const off = Math.max(Math.abs(side.width - width), Math.abs(side.height - width))
  if (off > width * TOLERANCE || side.width !== side.height) {
    throw new Error(`${name} 的小程序码是 ${side.width}×${side.height} 像素，要的是 ${width}×${width}；请再运行一次`)
  }
  const read = readCode(await pixelsOf(picture, READ_WIDTH))?.data
  if (!read) return 'request'
  if (read === sceneOf(place, mark) && sceneLeadsTo(read, place, mark)) return 'decoded'
  throw new Error(`${name} 的小程序码读回来是 ${read}，应是 ${sceneOf(place, mark)}；请告诉开发人员`)
}

async function toPng(picture: Buffer, name: string): Promise<Buffer> {
  try {
    return await sharp(picture, { failOn: 'warning' }).png().toBuffer()
  } catch {
    throw new Error(`${name} 的小程序码不是一张完整的图片；请再运行一次`)
  }
}

const manifestIn = (folder: string): string => join(folder, 'manifest.json')

/** @returns the manifest; an empty one if there is none or it cannot be read, so that all is asked for again */
function manifestOf(folder: string): Manifest {
  try {
    return Manifest.parse(JSON.parse(readFileSync(manifestIn(folder), 'utf8')))
  } catch {
    return {}
  }
}

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex')
