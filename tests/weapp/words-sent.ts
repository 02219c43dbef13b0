import type { Phone } from '../simulator/phone'

/** Words as `wordsSent` has them: the lines of a title are texts of their own, and what parts them is not sent. */
export const bare = (words: string): string => words.replace(/[\s\u200b]/g, '')

/** The words in the data that went to the page on show: texts hold theirs as `v`, nodes that hold nothing else as `w`. */
export function wordsSent({ setDataLog, page }: Phone): string {
  const sent = setDataLog.filter(({ route }) => route === page.route).map(({ json }) => json)
  const found = sent.flatMap((json) => [...json.matchAll(/"[vw]":("(?:[^"\\]|\\.)*")/g)])
  return bare(found.map(([, words]) => JSON.parse(words!) as string).join(''))
}
