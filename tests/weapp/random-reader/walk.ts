import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { ACTS, Reader, type Step } from './acts'
import { Chance } from './chance'
import { LAWS, look } from './laws'

export interface Failure {
  /** Which law was broken. */
  law: string
  /** In what way. */
  how: string
}

export interface Walk {
  /** Steps taken. */
  taken: number
  failure?: Failure
  /** The last steps, the one that failed at their end. */
  steps: readonly Step[]
  /** The most that each figure came to. */
  most: Readonly<Record<string, number>>
}

export interface WalkOptions {
  /** The folder of the built mini-program; the product's own by default. */
  dist?: string | undefined
  seed: number
  steps: number
  /** Hears each time the heap was looked at. */
  onHeap?: (taken: number, bytes: number) => void
}

/** So many steps are kept to be told. A fault that needs more is told by its seed. */
const KEPT = 2000
/** After so many steps the heap has what it needs, and is looked at each time as many more are taken. */
const WARM = 10_000
/** By so much it may have grown since. */
const GROWTH = 1.05

const TIMES = Object.entries(ACTS).flatMap(([name, { often }]) => Array<string>(often).fill(name))

/** Walks by chance until so many steps are taken, or a law is broken. */
export async function walk({ dist, seed, steps: wanted, onHeap }: WalkOptions): Promise<Walk> {
  const chance = new Chance(seed)
  const reader = new Reader(dist)
  const steps: Step[] = []
  let failure = await tried(reader, FIRST)
  let taken = 0
  let heap = 0
  while (!failure && taken < wanted) {
    const name = chance.of(TIMES)
    const given = ACTS[name]!.draw(reader, chance)
    if (!given) continue
    const step: Step = [name, ...given]
    steps.push(step)
    if (steps.length > KEPT) steps.shift()
    failure = await tried(reader, step)
    taken++
    if (failure || taken % WARM !== 0) continue
    const now = await heapOf(reader)
    heap ||= now
    onHeap?.(taken, now)
    reader.most['heap, percent of the first'] = Math.round((now / heap) * 1000) / 10
    if (now > heap * GROWTH) failure = { law: 'the heap stays flat', how: `${heap} bytes have become ${now}` }
  }
  reader.phone.kill()
  return { taken, steps, most: reader.most, ...(failure && { failure }) }
}

/** How each walk begins: at the front page. */
const FIRST: Step = ['launch', {}]

/** Does a step. @returns which law that broke, if any */
async function tried(reader: Reader, step: Step): Promise<Failure | undefined> {
  try {
    await reader.do(step)
    const seen = await look(reader)
    for (const [law, holds] of Object.entries(LAWS)) {
      const how = holds(reader, seen)
      if (how) return { law, how }
    }
    return undefined
  } catch (error) {
    return { law: 'nothing is thrown', how: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** What is left in memory when the program has just begun, in bytes. */
async function heapOf(reader: Reader): Promise<number> {
  setFlagsFromString('--expose-gc')
  const tidy = runInNewContext('gc') as () => void
  await reader.do(FIRST)
  tidy()
  return process.memoryUsage().heapUsed
}

/** Does these steps on a phone of its own. */
async function again(steps: readonly Step[], dist?: string): Promise<Failure | undefined> {
  const reader = new Reader(dist)
  let failure = await tried(reader, FIRST)
  for (const step of steps) if (!failure) failure = await tried(reader, step)
  reader.phone.kill()
  return failure
}

/**
 * Leaves out steps for as long as the same law is still broken.
 * @returns few steps that break it; all that are kept if it takes more than those
 */
export async function shrunk({ steps, failure }: Walk, dist?: string): Promise<readonly Step[]> {
  const fails = async (some: readonly Step[]) => (await again(some, dist))?.law === failure?.law
  let few = steps
  for (let last = 8; last < steps.length; last *= 4) {
    if (!(await fails(steps.slice(-last)))) continue
    few = steps.slice(-last)
    break
  }
  for (let size = few.length >> 1, before = Infinity; size > 0 && few.length < before; size = Math.max(1, size >> 1)) {
    // One by one until none can be spared.
    if (size === 1) before = few.length
    for (let at = 0; at < few.length;) {
      const fewer = [...few.slice(0, at), ...few.slice(at + size)]
      if (await fails(fewer)) few = fewer
      else at += size
    }
  }
  return few
}

/** A failure as a recipe in plain words, and how to see it again. */
export function told({ failure, taken }: Walk, few: readonly Step[], seed: number): string {
  const lines = few.map(([act, ...given], i) => `  ${i + 1}. ${ACTS[act]!.says(...given)}`)
  return [
    `Step ${taken} of the random reader with seed ${seed} breaks the law: ${failure?.law}`,
    `(${failure?.how})`,
    'It takes no more than a reader who opens the front page, and',
    ...lines,
    `Again: SEED=${seed} STEPS=${taken} npm run test:weapp -- tests/weapp/random-reader.test`,
  ].join('\n')
}
