import { searchedLine, type Words } from '../kind'
import type { OverviewCard } from './model'

export const overview: Words<OverviewCard> = {
  said: ({ lead, points }) => [lead, ...points.map(searchedLine)],
}
