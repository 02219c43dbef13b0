import type { Bound, SCENE_KINDS, SceneKind } from '@/content/scenes'
import { svg } from './markup'

/** A mark of a scene: what it shows, and the id its group carries: that of the figure, else its own name. */
export type Mark = Bound & { id: string }

/** The marks of a kind, by the names that src/content/scenes.ts has for them. */
export type Marks<K extends SceneKind> = { [M in keyof (typeof SCENE_KINDS)[K]]: Mark }

/** A scene as its kind draws it, from far to near; edges, bank and road belong to all scenes alike. */
export interface Scene {
  /** How high the three waves of the far ridge rise. */
  ridge: readonly [number, number, number]
  /** Where a sun or moon would stand. */
  light?: readonly [x: number, y: number]
  /** Behind the near bank. */
  back?: string
  /** On the bank, behind the road. */
  middle?: string
  /** The line of the road, if not the usual one. */
  road?: string
  /** Before the road. */
  front?: string
  /** No hills across the edges: hills are counted here, or one of them stands for something. */
  bareEdges?: true
}

export type DrawScene<K extends SceneKind> = (marks: Marks<K>) => Scene

/**
 * The group of a mark: as many things as it shows, and nothing else.
 * @param things one for each; a path of dashes or a `<use>` of many counts for as many
 * @param attributes what paints them
 */
export const group = ({ id }: Mark, things: string | readonly string[], attributes = ''): string =>
  svg`<g id="${id}"${attributes && ` ${attributes}`}>${things}</g>`

/** What is drawn once, used often, and only in this scene. Its id begins with a capital. */
export const local = (markup: string): string => svg`<defs>${markup}</defs>`

/** @returns the `<use>` of something that is `local` */
export const again = (id: string, attributes = ''): string =>
  svg`<use xlink:href="#${id}"${attributes && ` ${attributes}`}/>`
