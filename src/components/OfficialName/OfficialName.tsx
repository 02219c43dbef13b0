import type { ReactNode } from 'react'
import { special } from '@/model/special'

/** Where a line may end, without a sign: WeChat's text knows no `wbr`, and copies, labels and search never see this one. */
const END = '\u200b'

/** A title, an aim or an official name. Lines end between its words; its box keeps the rest together (mixin `phrases`). */
export const OfficialName = ({ text }: { text: string }): ReactNode => special.wordsOf(text).join(END)
