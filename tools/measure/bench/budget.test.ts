import { differences, type Budget } from './budget'

const BUDGET: Budget = {
  weight: { 'main: js, bytes': 200_000, 'main: json, bytes': 1000 },
  talk: { 'swipe, worst: setData calls': 1, 'swipe, worst: setData bytes': 1000 },
}
const weight = (js: number, json = 1000) =>
  differences('weight', { 'main: js, bytes': js, 'main: json, bytes': json }, BUDGET)

it('lets a figure be a little off, and something small by some bytes', () => {
  expect(weight(203_999)).toEqual([])
  expect(weight(196_001, 1256)).toEqual([])
})

it('tells what has grown and what has shrunk', () => {
  expect(weight(204_001)).toEqual([expect.stringContaining('204001, more than the 200000 recorded')])
  expect(weight(195_999)).toEqual([expect.stringContaining('195999, less than the 200000 recorded')])
})

it('takes counts as they are', () => {
  const sent = { 'swipe, worst: setData calls': 2, 'swipe, worst: setData bytes': 1020 }
  expect(differences('talk', sent, BUDGET)).toEqual([expect.stringContaining('2, more than the 1 recorded')])
})

it('tells of what is new and of what is gone', () => {
  expect(differences('weight', { 'main: js, bytes': 200_000, 'poster: js, bytes': 1 }, BUDGET)).toEqual([
    'main: json, bytes: recorded as 1000, and is gone',
    'poster: js, bytes: 1, of which there is no record',
  ])
})
