/** The hours of the roll: what light lies on each card, from the dawn on the cover to the golden evening of the ending. */

/** The colours of an hour, as #rrggbb. */
export interface Tones {
  sky: string
  /** Under the texts. */
  silk: string
  earth: string
}

/** The colours at the left edge of a card, which is the right edge of the one before. */
export interface Edge {
  light: Tones
  dark: Tones
}

const tones = (text: string): Tones => {
  const [sky = '', silk = '', earth = ''] = text.split(' ')
  return { sky, silk, earth }
}

/** Edge i is the left edge of the card at place i, from 0. First in the light theme, then in the dark one; each sky, silk, earth. */
export const EDGES: readonly Edge[] = (
  [
    // The first day: dawn on the cover, noon at 8, dusk at 11.
    ['#e8bfa2 #f8e8d4 #d6c3a3', '#33252f #1b1519 #33291f'],
    ['#edd0b6 #f9eddb #d0c8a8', '#302934 #1a161a #302b23'],
    ['#e4ddcc #f8f0e0 #c6ceb0', '#2c2c38 #18171b #2c2d27'],
    ['#d2e1dd #f6f1e3 #bbd1b7', '#1e303c #131b20 #1d312d'],
    ['#c9dfdf #f5f2e5 #b3cfb8', '#1b3240 #121b21 #1a322e'],
    ['#bfdce1 #f4f2e6 #abcdb8', '#183343 #101b21 #17332f'],
    ['#b9d8e0 #f3f2e7 #a7cbb8', '#163245 #0f1a22 #153231'],
    ['#b2d5df #f2f3e8 #a2cab9', '#153148 #0e1923 #143133'],
    ['#b1d5de #f2f3e8 #a1cab5', '#143347 #0e1a22 #143131'],
    ['#b4d8dc #f3f3e5 #a3ccac', '#153642 #0f1c20 #15332c'],
    ['#d0dcc6 #f6f0dd #b7caa4', '#263a3c #161b1b #243228'],
    ['#efcd9a #f8e9cd #cdba8c', '#40302f #1e1918 #352b20'],
    // The night.
    ['#cf8f84 #cda595 #94787a', '#3a2440 #1b1526 #2c2333'],
    ['#1c2a56 #131b36 #1e2b4b', '#17224a #0f152b #182340'],
    ['#aab0c8 #d6cfda #a3a2b2', '#2a2d54 #17182e #282a44'],
    // The second day: sunrise, clear morning, noon at 20, and the light grows warm towards the end.
    ['#cdc6d3 #f3e7e1 #bab9b8', '#33294c #1b1728 #2e2838'],
    ['#dac7ca #f6e8df #c0bdb2', '#382846 #1d1725 #312932'],
    ['#e6c7c0 #f8e9dd #c6c0ab', '#3d2740 #1e1721 #33292c'],
    ['#e4ddcc #f8f0e0 #c6ceb0', '#2f2c39 #18171b #2c2d27'],
    ['#c9dfdf #f5f2e5 #b3cfb8', '#203140 #141a1f #22302b'],
    ['#b1d5de #f2f3e8 #a1cab5', '#143347 #0e1a22 #143131'],
    ['#bfd8d5 #f4f3e6 #a8cbb2', '#1e343f #121b1f #1a322e'],
    ['#ccdacc #f6f3e4 #afcdaf', '#283538 #161b1d #21332b'],
    ['#daddc4 #f9f4e1 #b5ceab', '#323630 #191c1a #273327'],
    ['#e7dfbb #fbf4df #bcd0a8', '#3c3729 #1d1c18 #2e3424'],
    ['#f5e2b2 #fdf4dd #c3d1a5', '#463821 #211d15 #343521'],
  ] as const
).map(([light, dark]) => ({ light: tones(light), dark: tones(dark) }))

/** Where text turns from dark to light or back, in the light theme: the colours just before such an edge and just after it. */
const TURNS: Readonly<Record<number, { before: Tones; after: Tones }>> = {
  12: { before: tones('#e09f80 #f4d6b8 #b08c76'), after: tones('#3a3d68 #1f2342 #2b3350') },
  14: { before: tones('#33406f #23294c #33395c'), after: tones('#bcc2d6 #eee5e4 #b4b4be') },
}

/** The light on a card, from its left edge to its right edge. */
export interface Hours {
  left: Edge
  right: Edge
  /** Whether its text is light in the light theme too. */
  night: boolean
  /** In the light theme, the colours up to which the card keeps its light until shortly before a turn at its right edge. */
  before?: Tones
  /** In the light theme, the colours that the card has from shortly after a turn at its left edge. */
  after?: Tones
}

/**
 * @param index of a card in the deck, from 0; cards beyond the last edge have the light of the last
 * @returns its hours
 */
export function hoursOf(index: number): Hours {
  const edge = (i: number) => EDGES[Math.min(i, EDGES.length - 1)]!
  const before = TURNS[index + 1]?.before
  const after = TURNS[index]?.after
  return {
    left: edge(index),
    right: edge(index + 1),
    night: index >= 12 && index < 14,
    ...(before && { before }),
    ...(after && { after }),
  }
}

/** @returns the light theme's colours, left and right, for a picture that stands alone: without the turn between cards */
export function lightAlone(index: number): { left: Tones; right: Tones } {
  const { left, right, before, after } = hoursOf(index)
  return { left: after ?? left.light, right: before ?? right.light }
}
