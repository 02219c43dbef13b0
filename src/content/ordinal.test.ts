import { countIn, ordinalOf } from './ordinal'

it.each([
  [1, '一'],
  [7, '七'],
  [10, '十'],
  [11, '十一'],
  [12, '十二'],
  [20, '二十'],
  [21, '二十一'],
  [99, '九十九'],
  [100, '100'],
])('%i is %s', (n, words) => expect(ordinalOf(n)).toBe(words))

it.each([
  ['九项任务', 9, '项任务'],
  ['二十三大亮点', 23, '大亮点'],
  ['12件实事 一起做', 12, '件实事 一起做'],
])('%s announces %i', (heading, count, what) => expect(countIn(heading)).toEqual({ count, what }))

it.each(['亮点', '五年回眸', '一一大亮点', ''])('“%s” announces no number', (heading) => {
  expect(countIn(heading)).toBeUndefined()
})
