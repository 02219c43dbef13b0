import { Fragment } from 'react'
import { special } from '@/model/special'
import type * as weapp from './OfficialName'

export const OfficialName: typeof weapp.OfficialName = ({ text }) =>
  special.wordsOf(text).map((word, i) => (
    <Fragment key={i}>
      {i > 0 ? <wbr /> : null}
      {word}
    </Fragment>
  ))
