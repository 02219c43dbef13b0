import { onlyLean } from './lean'
import { shrunk, told, walk } from './random-reader/walk'

/*
 * The random reader does anything at all on the built package, in the logic layer alone: taps what can be tapped, swipes, goes back, scans good
 * and hostile addresses, comes from Moments, changes type and theme, is away, finds the program closed, has a phone on which a call goes wrong.
 * After each step every law in random-reader/laws.ts holds. A new thing to do is an entry of ACTS in random-reader/acts.ts.
 *
 * All is drawn from SEED. What fails is tried anew with fewer steps, and told as a recipe. A long walk also holds the heap:
 *
 *   STEPS=200000 SEED=7 npm run test:weapp -- tests/weapp/random-reader.test
 */
const SEED = Number(process.env.SEED ?? 1)
const STEPS = Number(process.env.STEPS ?? 5000)
const A_DAY = 24 * 60 * 60 * 1000

/** What a long walk says on its way. */
const say = (words: string) => void (process.env.STEPS && process.stdout.write(`${words}\n`))

const { it: itLean } = onlyLean('what stands on a page cannot be read off its data')

itLean(
  `${STEPS} steps of a reader who does anything at all leave the special in order`,
  async () => {
    const onHeap = (taken: number, bytes: number) => say(`${taken} steps: ${(bytes / 1e6).toFixed(1)} MB`)
    const walked = await walk({ seed: SEED, steps: STEPS, onHeap })
    const { user, system } = process.cpuUsage()
    say(`${walked.taken} steps, ${Math.round(walked.taken / ((user + system) / 1e6))} a second of one core`)
    for (const [what, most] of Object.entries(walked.most)) say(`  ${what}: ${most}`)
    if (walked.failure) throw new Error(told(walked, await shrunk(walked), SEED))
  },
  A_DAY,
)
