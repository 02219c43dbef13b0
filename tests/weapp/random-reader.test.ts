import { onlyLean } from './lean'
import { shrunk, told, walk } from './random-reader/walk'

const SEED = Number(process.env.SEED ?? 1)
const STEPS = Number(process.env.STEPS ?? 5000)

onlyLean('what stands on a page cannot be read off its data').it(
  `${STEPS} steps of a reader who does anything at all leave the special in order`,
  async () => {
    const started = Date.now()
    const walked = await walk({ seed: SEED, steps: STEPS })
    const seconds = (Date.now() - started) / 1000
    if (process.env.STEPS)
      process.stdout.write(
        `${walked.taken} steps, ${Math.round(walked.taken / seconds)} a second ${JSON.stringify(walked.most, null, 2)}\n`,
      )
    if (walked.failure) throw new Error(told(walked, await shrunk(walked), SEED))
  },
  24 * 60 * 60 * 1000,
)
