/** The H5 edition's part of the bench. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, H5, ROOT } from './builds'

/** Sizes in bytes, times in milliseconds. */
export interface PageFigures {
  jsGzipBeforeFirstCard: number
  jsGzipTotal: number
  lcpMs: number
  fcpMs: number
  cls: number
  tbtMs: number
  /** Lighthouse's, 0 to 100. */
  score: number
}
export type H5Figures = Record<'/card/h3/' | '/', PageFigures>

const MEASURER = join(__dirname, 'h5.ts')

/**
 * Builds the H5 edition and measures how it opens on a phone.
 * @returns figures by address; nothing where there is no measurer for it
 */
export async function measureWeb(): Promise<H5Figures | undefined> {
  if (!existsSync(MEASURER)) return undefined
  const { measureH5 } = (await import(MEASURER)) as { measureH5: (folder: string) => Promise<H5Figures> }
  await build(ROOT, 'h5')
  return measureH5(H5)
}
