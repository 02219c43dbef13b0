import { searchedLine, type Words } from '../kind'
import type { CongressCard } from './model'

export const congress: Words<CongressCard> = {
  said: ({ date, lead, agenda, elected, goal, report }) => [
    date,
    lead,
    ...agenda.map(searchedLine),
    ...elected.map((name) => `选举产生：${name}`),
    `奋斗目标：${goal}`,
    report,
  ],
}
