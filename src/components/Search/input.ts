/**
 * @param label what a screen reader says
 * @param written what the program wrote into the input last: echoing what the reader types would fight with WeChat's Chinese keyboard,
 *   which changes its text until a word is chosen
 * @returns the attributes of the input in which they differ
 */
export const inputOf = (label: string, written: string, _typed: string) => ({ 'aria-label': label, value: written })
