import { html, type Html } from '../drawing/html'
import { headline, phrasesOf, rows } from '../drawing/parts'
import type { Picture } from '../drawing/picture'
import type { FormulaCard } from './model'

export const formula: Picture<FormulaCard> = {
  share: ({ card }) => headline(phrasesOf(card.name)),
  poster: ({ card }) => ({
    title: [card.name],
    under: rows(
      card.rows.map(({ name, wording, items }) => ({ term: name, wording: items.length > 1 ? items : [wording] })),
    ),
    within: onBridge(card.rows),
  }),
  wall: ({ card }) => ({
    hero: { words: [card.rows.map(({ count }) => count).join(' ')] },
    line: card.rows.map(({ name }) => name).join('、'),
  }),
}

/** Where the words stand on the bridge: deck, towers, arches, piers. In the units of its scene, 390 × 300. */
const PLACES = [
  [[195, 182]],
  [
    [101, 64],
    [289, 64],
  ],
  [
    [101, 252],
    [195, 252],
    [289, 252],
  ],
  [
    [54, 246],
    [148, 246],
    [242, 246],
    [336, 246],
  ],
] as const

const onBridge = (all: FormulaCard['rows']): Html =>
  html`${all.flatMap(({ items }, row) =>
    items.map((item, i) => {
      const [x, y] = PLACES[row]![i]!
      return html`<div
        class="within within--${String(row + 1)}"
        style="left:${String((x / 390) * 100)}%;top:${String(y / 3)}%"
      >
        ${item}
      </div>`
    }),
  )}`
