import { writeFileSync } from 'node:fs'
import { carryOut, type Job } from './jobs'

/** Run by `simulate` in simulated.ts, which gives the job and reads what was measured. */
const { job, answer } = JSON.parse(process.env.BENCH_SIMULATED ?? '{}') as { job: Job; answer: string }

test(`${job.kind} of ${job.dist}`, async () => {
  writeFileSync(answer, JSON.stringify(await carryOut(job)))
})
