import { isMet, talkBounds } from '../../tools/measure/bench/bounds'
import { differences, HOW_TO_RECORD, talkFigures } from '../../tools/measure/bench/budget'
import { WEAPP } from '../../tools/measure/bench/builds'
import { FURTHER } from '../../tools/measure/bench/pages'
import { measureTalk, type Talk } from '../../tools/measure/bench/talk'
import { onlyLean } from './lean'

onlyLean('more is sent').describe('what goes to the screen', () => {
  let talk: Talk
  beforeAll(async () => {
    talk = await measureTalk(WEAPP, FURTHER)
  })

  it(`is what was recorded: neither more nor less. ${HOW_TO_RECORD}`, () => {
    expect(differences('talk', talkFigures(talk))).toEqual([])
  })

  it('stays within the bounds of the design', () => {
    const broken = talkBounds(talk).filter((bound) => !isMet(bound))
    expect(broken.map(({ what }) => what)).toEqual([])
  })
})
