/** How long a cold start takes in the logic layer. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { officialApis } from '../../../tests/simulator/official-apis'
import { median } from './figures'

/** A page of a built mini-program, as it is launched. */
export interface Address {
  dist: string
  page: string
  query: Record<string, string>
  /** Words of its first screen. */
  text: string[]
}

export interface Launch {
  /** Milliseconds, the median. */
  ms: number
  /** Milliseconds of each round. */
  rounds: number[]
  /** What ended the measuring: the first `setData`, or the content standing in the page's data at the end of its onLoad. */
  end: 'setData' | 'data'
  /** Bytes of JSON in what was sent or stood there. */
  bytes: number
}

type Measured = Pick<Launch, 'ms' | 'end' | 'bytes'>

const run = promisify(execFile)
const APIS = [...officialApis.keys()]

/**
 * Launches each address in several fresh processes, taking turns, so that other work on the machine affects all alike.
 * @param addresses by name
 * @param times processes for each address
 * @throws if a launch fails or sends nothing
 */
export async function timeLaunches<Name extends string>(
  addresses: Record<Name, Address>,
  times: number,
): Promise<Record<Name, Launch>> {
  const names = Object.keys(addresses) as Name[]
  const measured = Object.fromEntries(names.map((name) => [name, [] as Measured[]])) as Record<Name, Measured[]>
  // The first round only brings the files into memory.
  for (let round = 0; round <= times; round++) {
    for (const name of names) {
      const one = await launch(addresses[name])
      if (round > 0) measured[name].push(one)
    }
  }
  return Object.fromEntries(
    names.map((name) => {
      const rounds = measured[name].map(({ ms }) => Number(ms.toFixed(2)))
      return [name, { ...measured[name][0]!, ms: median(rounds), rounds }]
    }),
  ) as Record<Name, Launch>
}

/** @returns how many times as long one takes as another, round by round: other work on the machine then affected both */
export const launchRatio = (one: Launch, other: Launch): number =>
  median(one.rounds.map((ms, round) => ms / other.rounds[round]!))

async function launch({ dist, ...start }: Address): Promise<Measured> {
  const { stdout } = await run(process.execPath, [
    join(__dirname, '../../../tests/simulator/launch-host.cjs'),
    JSON.stringify({ dist, apis: APIS, starts: [start] }),
  ])
  return (JSON.parse(stdout) as [Measured])[0]
}
