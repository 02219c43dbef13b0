import {
  extentOfPage,
  firstScreenOf,
  firstScreensOf,
  measureSwipes,
  measureTalk,
  type Acts,
  type Extent,
  type FirstScreen,
  type Talk,
} from './talk'
import type { Page } from './pages'

/** What can be measured in the simulator: the kind of a job, what it needs and what comes of it. */
export interface Kinds {
  /** All of a package with the product's pages. */
  talk: { given: { more: Page[] }; measured: Talk }
  /** A package of one page. */
  page: { given: { page: Page; text: string[] }; measured: { firstScreen: FirstScreen; extent: Extent } }
  /** What must not grow with the coverage. */
  growth: {
    given: { swipesFrom: string; steps: number }
    measured: { firstScreen: Talk['firstScreen']; swipe: Acts }
  }
}
export type Kind = keyof Kinds
export type Job = { [K in Kind]: { kind: K; dist: string } & Kinds[K]['given'] }[Kind]
export type Measured<K extends Kind> = Kinds[K]['measured']

/** Does one job. Runs within Jest only. */
export async function carryOut(job: Job): Promise<Measured<Kind>> {
  const { dist } = job
  switch (job.kind) {
    case 'talk':
      return measureTalk(dist, job.more)
    case 'page':
      return {
        firstScreen: await firstScreenOf(dist, job.page, () => job.text),
        extent: await extentOfPage(dist, job.page),
      }
    case 'growth':
      return {
        firstScreen: await firstScreensOf(dist),
        swipe: await measureSwipes(dist, job.swipesFrom, job.steps),
      }
  }
}
