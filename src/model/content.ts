import { coverage, drawn } from '@/content'
import { atHand, contentOf, type Content } from './layout'

/** The coverage that this build carries. A build has in this module's place what tools/build/content.cjs writes. */
export const content: Content = atHand(contentOf(coverage, drawn))
