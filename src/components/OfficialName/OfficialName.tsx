import { Fragment } from 'react'
import { special } from '@/model/special'

/** Where a line may end, without a sign: WeChat's text knows no `wbr`, and copies, labels and search never see this one. */
const END = '\u200b'

/** A title, an aim or an official name. Lines end between its words; its box keeps the rest together (mixin `phrases`). */
export function OfficialName({ text }: { text: string }) {
  const words = special.wordsOf(text)
  if (process.env.TARO_ENV !== 'h5') return <>{words.join(END)}</>
  return (
    <>
      {words.map((word, i) => (
        <Fragment key={i}>
          {i > 0 ? <wbr /> : null}
          {word}
        </Fragment>
      ))}
    </>
  )
}
