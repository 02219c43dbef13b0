import { basename, join } from 'node:path'
import { PICTURES } from '@/content/file'
import type { Coverage } from '@/content/schema'
import { clear, keep } from '../../lib/files'
import { drawScenes } from './draw'

/** Where the scenes lie, with the special's other pictures; they ride in the main package. */
export const SCENE_FOLDER = join(PICTURES, 'scenes')

/** Bytes that one scene, and all of them together, may have. */
export const BOUNDS = { one: 9000, all: 150_000 }

/** A scene as it will be written. */
export interface SceneFile {
  path: string
  bytes: Buffer
}

export const sizeOf = (files: readonly SceneFile[]): number => files.reduce((sum, { bytes }) => sum + bytes.length, 0)

/**
 * @param coverage one without faults
 * @returns the scene of each card as a file; none if the coverage has no scenes
 * @throws if one of them, or all together, are above their bound
 */
export function sceneFiles(coverage: Coverage): SceneFile[] {
  const files = drawScenes(coverage).map(({ card, svg }) => ({
    path: join(SCENE_FOLDER, `${card}.svg`),
    bytes: Buffer.from(svg),
  }))
  for (const { path, bytes } of files) {
    if (bytes.length > BOUNDS.one) {
      throw new Error(`${basename(path)} 有 ${bytes.length} 字节，超过上限 ${BOUNDS.one} 字节`)
    }
  }
  if (sizeOf(files) > BOUNDS.all) throw new Error(`画共 ${sizeOf(files)} 字节，超过上限 ${BOUNDS.all} 字节`)
  return files
}

/** Writes scenes, and removes those of cards that are gone. @returns the files that changed, and the names of those removed */
export async function writeScenes(files: readonly SceneFile[]): Promise<{ changed: string[]; removed: string[] }> {
  const changed: string[] = []
  for (const { path, bytes } of files) if (await keep(path, bytes)) changed.push(path)
  const names = new Set(files.map(({ path }) => basename(path)))
  return { changed, removed: files.length > 0 ? await clear(SCENE_FOLDER, names) : [] }
}
