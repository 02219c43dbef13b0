import { coverage } from '@/content'
import { concernsOf } from './finding-layout'

/** What readers may care about, as the editors listed it. In a build, what tools/build/finding.cjs writes takes this module's place. */
export const concerns = concernsOf(coverage)
