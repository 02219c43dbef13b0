import { coverage } from '@/content'
import { concernsOf } from './finding-layout'

/** What readers may care about, as the editors listed it. A build has in this module's place what tools/build/finding.cjs writes. */
export const concerns = concernsOf(coverage)
