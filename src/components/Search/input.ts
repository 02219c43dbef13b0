/**
 * What differs between the editions in the search's input.
 * @param given what a screen reader says of it; what the program wrote into it last; what it holds now. WeChat is given only what the
 *   program wrote: echoing the reader would fight with WeChat's Chinese keyboard, which changes its text until a word is chosen
 * @returns its attributes
 */
export const inputOf = (...[label, written]: [label: string, written: string, typed: string]) => ({
  'aria-label': label,
  value: written,
})
