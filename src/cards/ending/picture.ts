import { special } from '@/model/special'
import type { Picture } from '../drawing/picture'
import type { EndingCard } from './model'

/** Who forwards the ending forwards the whole special: it has no picture of its own, but a code for a wall. */
export const ending: Pick<Picture<EndingCard>, 'wall'> = {
  wall: () => ({ title: [special.title], line: special.subhead }),
}
