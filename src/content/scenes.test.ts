import { coverageOf } from '../../tools/lib/coverage-file'
import { deckOf } from '../model/deck'
import { cardIds } from './scenes'
import { faultsOf, type Coverage } from './schema'

const shipped = coverageOf()

/** What an editor is told of the shipped coverage with something broken in it. */
const told = (breakIt: (scenes: NonNullable<Coverage['scenes']>, coverage: Coverage) => void): string[] => {
  const copy = structuredClone(shipped)
  breakIt(copy.scenes!, copy)
  return faultsOf(copy).map(({ entry, problem }) => `${entry}：${problem}`)
}

test('scenes stand in the order of the deck', () => {
  expect(cardIds(shipped)).toEqual(deckOf(shipped).map(({ id }) => id))
  expect(Object.keys(shipped.scenes!)).toEqual(cardIds(shipped))
})

test('a coverage may have no scenes', () => {
  expect(told((_, coverage) => delete coverage.scenes)).toEqual([])
})

test('every card has a scene or none has', () => {
  expect(told((scenes) => delete scenes.h5)).toEqual(['scenes：缺 h5 的画；应每张卡片都有，或都没有'])
})

test.each<[string, (scenes: NonNullable<Coverage['scenes']>) => unknown, RegExp]>([
  [
    'a card that is not there',
    (s) => (s.h99 = { kind: 'chain', alt: '环环相扣。' }),
    /^scenes\.h99：没有这张卡片；应是 cover、congress、/,
  ],
  [
    'an unknown kind',
    (s) => Object.assign(s.h5!, { kind: 'garden' }),
    /^scenes\.h5\.kind：写的是 "garden"；应是 hillRoad、pavilions、/,
  ],
  [
    'an unknown mark',
    (s) => (s.h5!.bind!.flowers = 'hillParks'),
    /^scenes\.h5\.bind\.flowers：parks 里没有 flowers；应是 trees、hills 之一$/,
  ],
  [
    'a mark that is left out',
    (s) => delete s.h5!.bind!.hills,
    /^scenes\.h5\.bind：没有写 hills 画几个；parks 应写 trees、hills$/,
  ],
  [
    'a figure that is not there',
    (s) => (s.h5!.bind!.hills = 'hillpark'),
    /^scenes\.h5\.bind\.hills：没有编号为 hillpark 的数字；应是 figures 里的一个编号$/,
  ],
  [
    'a figure that is no whole number',
    (s) => (s.h5!.bind!.hills = 'trade'),
    /^scenes\.h5\.bind\.hills：trade 是 319\.2；应是能一个一个画出来的整数$/,
  ],
  [
    'more than a mark can show',
    (s) => (s.h5!.bind!.hills = 'green'),
    /^scenes\.h5\.bind\.hills：要画 185 个；应是 1 到 12 个$/,
  ],
  [
    'a level where things are counted',
    (s) => (s.h5!.bind!.hills = 'gdp'),
    /^scenes\.h5\.bind\.hills：gdp 是跨过、突破的水平，没有个数；应只画成关$/,
  ],
  [
    'a count where a level stands',
    (s) => (s.h1!.bind!.near = 'fields'),
    /^scenes\.h1\.bind\.near：画的是一道关；应是 跨过、突破 某个数的数字$/,
  ],
  [
    '余 where no mark fades',
    (s) => (s.n1!.bind!.bricks = 'talents'),
    /^scenes\.n1\.bind\.bricks：talents 带“余”；应是没有“余”的数字/,
  ],
  [
    'no list',
    (s) => (s.overview!.bind!.peaks = { list: 'overview.title' }),
    /^scenes\.overview\.bind\.peaks：没有 overview\.title 这个列表；应是列表所在/,
  ],
  [
    'what is no binding',
    (s) => Object.assign(s.h5!.bind!, { hills: 10 }),
    /^scenes\.h5\.bind\.hills：应是数字的编号，或 \{ "count"/,
  ],
  [
    'a number in the alternative text that is not in the picture',
    (s) => (s.h5!.alt = '十座山，212棵树。'),
    /^scenes\.h5\.alt：写了 212；应是画里的个数：211、10$/,
  ],
  [
    'a number in the legend that is not in the picture',
    (s) => (s.h6!.legend![0]!.is = '一百扇窗，亮着96扇'),
    /^scenes\.h6\.legend\.0\.is：写了 96；应是画里的个数：95$/,
  ],
  ['two suns in sight', (s) => (s.h4!.luminary = 'noon'), /^scenes\.h4\.luminary：h3 也有日月；相邻两张应只有一张有$/],
])('tells %s, and what was expected', (_, breakIt, message) => {
  expect(told(breakIt).filter((line) => message.test(line))).toHaveLength(1)
})
