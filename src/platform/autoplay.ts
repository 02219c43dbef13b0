/**
 * WeChat's swiper turns by itself without more.
 * @returns whether the page follows a change of the carousel: a turn by itself is worth no message to WeChat's view, for with a screen
 *   reader there is none
 */
export const isHeard = ({ detail }: { detail: { source?: string } }): boolean => detail.source === 'touch'
