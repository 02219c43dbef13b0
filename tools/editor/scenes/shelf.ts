import { fine, svg } from './markup'

/**
 * What scenes refer to by id: gradients and things drawn once and used often. Their ids begin with a capital, those of marks (figures of the
 * coverage) never do.
 */
const shelf = new Map<string, string>()

/** Puts a gradient on the shelf. @returns what a `fill` or `stroke` says to use it */
export function paint(id: string, markup: string): string {
  shelf.set(id, markup)
  return `url(#${id})`
}

/** Sets a thing down with its foot at a point. */
export type SetDown = (x: number, y: number, scale?: number, attributes?: string) => string

/**
 * Puts a drawing on the shelf; it stands on (0,0).
 * @returns how it is set down in a scene; a negative scale turns it round
 */
export function thing(id: string, markup: string): SetDown {
  shelf.set(id, svg`<g id="${id}">${markup}</g>`)
  return (x, y, scale = 1, attributes = '') =>
    scale === 1
      ? svg`<use${attributes} xlink:href="#${id}" x="${x}" y="${y}"/>`
      : svg`<use${attributes} xlink:href="#${id}" transform="translate(${x} ${y})scale(${scale < 0 ? `${fine(scale)} ${fine(-scale)}` : fine(scale)})"/>`
}

/** @returns all on the shelf that a markup refers to, directly or through others, in the order in which it is met */
export function takenFromShelf(markup: string): string {
  const taken = new Map<string, string>()
  const look = (text: string) => {
    for (const [, id = ''] of text.matchAll(/#([A-Z]\w*)/g)) {
      const found = shelf.get(id)
      if (found === undefined || taken.has(id)) continue
      taken.set(id, found)
      look(found)
    }
  }
  look(markup)
  return [...taken.values()].join('')
}
