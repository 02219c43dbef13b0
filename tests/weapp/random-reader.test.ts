import { onlyLean } from './lean'
import { shrunk, told, walk } from './random-reader/walk'

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
