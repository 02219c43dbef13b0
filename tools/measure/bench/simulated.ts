/** Measuring in the simulator of the tests, which lives within Jest. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inTemporaryFolder, ROOT } from './builds'
import type { Job, Kind, Measured } from './jobs'

const run = promisify(execFile)

/**
 * Does a job in the simulator, in a process of its own: the compiled WXML of two packages would clash in one.
 * @throws with Jest's words if it fails
 */
export async function simulate<K extends Kind>(job: Job & { kind: K }): Promise<Measured<K>> {
  return inTemporaryFolder(async (folder) => {
    const answer = join(folder, 'answer.json')
    const jest = join(ROOT, 'node_modules/jest/bin/jest.js')
    await run(process.execPath, [jest, '--config', join(__dirname, 'jest.config.cjs')], {
      cwd: ROOT,
      env: { ...process.env, BENCH_SIMULATED: JSON.stringify({ job, answer }) },
      maxBuffer: 2 ** 26,
    }).catch((failure: Error & { stderr?: string }) => {
      throw new Error(`cannot measure in the simulator\n${failure.stderr ?? failure.message}`)
    })
    return JSON.parse(await readFile(answer, 'utf8')) as Measured<K>
  })
}
