import { coverage, drawn } from '@/content'
import { atHand, contentOf, type Content } from './layout'

/** The coverage that this build carries. In a build, what tools/build/content.cjs writes takes this module's place. */
export const content: Content = atHand(contentOf(coverage, drawn))
