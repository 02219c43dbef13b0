import { coverage, drawn } from '@/content'
import { besideCoverage } from '@/content/file'
import { atHand, contentOf, type Content } from './layout'

/** The coverage that this build carries. A build has in this module's place what tools/build/content.cjs writes. */
export const content: Content = atHand(contentOf(coverage, drawn, besideCoverage('breaks')))
