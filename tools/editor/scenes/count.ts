import { lengthOf } from './hand/curve'

/** Half a mark too many or too few would be visible; an error of rounding is not. */
const TOLERANCE = 0.05

/** @returns the lengths of the parts of a path that begin with M and go on with h or C, as dashed lines do */
function lengthsOf(d: string): number[] {
  return d
    .split(/(?=M)/)
    .map((part) => {
      const found = /^M([-\d. ]+)(?:h([-\d.]+)|C([-\d. ]+))$/.exec(part)
      if (!found) throw new Error(`no length is known for ${part}`)
      const numbers = (text: string) => (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
      const [, start = '', across, curve] = found
      if (across !== undefined) return Number(across)
      const [x, y] = numbers(start) as [number, number]
      const [a, b, c, e, f, g] = numbers(curve!) as [number, number, number, number, number, number]
      return lengthOf([
        [x, y],
        [a, b],
        [c, e],
        [f, g],
      ])
    })
    .filter((length) => length > 0)
}

/** @returns how many dashes a path shows, by its length and pattern alone */
function dashesOf(path: Element): number {
  const [dash = 0, gap = 0] = path.getAttribute('stroke-dasharray')!.split(' ').map(Number)
  return lengthsOf(path.getAttribute('d')!).reduce((sum, length) => {
    const dashes = (length + gap) / (dash + gap)
    if (Math.abs(dashes - Math.round(dashes)) > TOLERANCE)
      throw new Error(`a line ends within a mark: ${dashes} dashes`)
    return sum + Math.round(dashes)
  }, 0)
}

/** @returns how many marks a `<use>` shows: of a path each part, of a drawing one, of several `<use>`s what they show */
function shownBy(use: Element): number {
  const id = use.getAttribute('xlink:href')!.slice(1)
  const target = use.ownerDocument.getElementById(id)
  if (!target) throw new Error(`nothing has the id ${id}`)
  if (target.tagName === 'path') {
    return target.hasAttribute('stroke-dasharray') ? dashesOf(target) : target.getAttribute('d')!.match(/[Mm]/g)!.length
  }
  return groupShows(target)
}

/** @returns how many marks a `<g>` shows: those of the `<use>`s in it, else it is one drawing */
function groupShows(group: Element): number {
  const uses = [...group.children].filter(({ tagName }) => tagName === 'use')
  return uses.length > 0 ? uses.reduce((sum, use) => sum + shownBy(use), 0) : 1
}

/**
 * Counts marks as they stand in a scene, knowing nothing of how it was drawn.
 * @param scene the parsed SVG file
 * @param id the id of the group of the marks
 * @returns how many things lie in the group; nothing if there is no such group
 * @throws if a dashed line does not end with a whole dash
 */
export function countMarks(scene: Document, id: string): number | undefined {
  const group = scene.getElementById(id)
  if (!group) return undefined
  return [...group.children].reduce((sum, thing) => {
    if (thing.tagName === 'use') return sum + shownBy(thing)
    if (thing.tagName === 'g') return sum + groupShows(thing)
    return sum + (thing.hasAttribute('stroke-dasharray') ? dashesOf(thing) : 1)
  }, 0)
}
