import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WEAPP } from '../../tools/measure/bench/builds'
import { onlyLean } from './lean'
import { shrunk, told, walk } from './random-reader/walk'

/** Faults that the random reader has to find: what becomes of the built program's text, and by which law it is found. */
const PLANTED: [fault: string, from: RegExp, to: string, law: string][] = [
  ['a listener is never taken off', /(\w+)\.disconnect\(\)/, '$1', 'timers and listeners do not pile up'],
  ['two cards have each the id of the other', /,h3,h4,/, ',h4,h3,', 'the slide on show is the card that is counted'],
  ['a timer is never cleared', /clearTimeout\(\w+\)/, '0', 'timers and listeners do not pile up'],
  ['pages pile up above a full stack', /\w+\.length>\w+&&await [\w.]+\.navigateBack\(\),/, '', 'pages do not pile up'],
  [
    'Moments are handed no place',
    /query:\(0,\w+\.\w+\)\((\w+)\),\.\.\./,
    'query:"",...',
    'what is shown is what is forwarded, in every way',
  ],
  ['a step back leaves the sheet open', /,onBeforeLeave:\w+/, '', 'a step back closes the sheet, and no more'],
]

const SEED = Number(process.env.SEED ?? 1)

/** A copy of the built mini-program in which a text has become another. */
function planted(from: RegExp, to: string): string {
  const dist = mkdtempSync(join(tmpdir(), 'planted-'))
  cpSync(WEAPP, dist, { recursive: true, filter: (path) => !/\.(png|svg)$/.test(path) })
  let changed = 0
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!/\.js$/.test(file) || /taro|vendors|app\.js/.test(file)) continue
    const before = readFileSync(join(dist, file), 'utf8')
    const after = before.replace(from, to)
    if (after !== before) changed++
    writeFileSync(join(dist, file), after)
  }
  expect(changed).toBeGreaterThan(0)
  return dist
}

onlyLean('other names stand in the built program').describe('the random reader finds', () => {
  it.each(PLANTED)('%s', async (_, from, to, law) => {
    const dist = planted(from, to)
    try {
      const walked = await walk({ dist, seed: SEED, steps: 20_000 })
      const recipe = told(walked, await shrunk(walked, dist), SEED)
      if (process.env.STEPS) process.stdout.write(`${recipe}\n\n`)
      expect(recipe).toContain(law)
    } finally {
      rmSync(dist, { recursive: true })
    }
  })
})
