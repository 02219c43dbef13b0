/** The measures of every scene; edges meet because all of them keep to these. */
export const WIDTH = 390
export const HEIGHT = 300
/** Heights at which the far ridge, the near bank and the middle of the road touch both edges. */
export const RIDGE = 196
export const BANK = 232
export const ROAD = 262

/** @returns x, moved inwards so far that something which reaches `half` to both sides touches no edge */
export const within = (x: number, half: number): number => Math.max(half + 1, Math.min(WIDTH - half - 1, x))
