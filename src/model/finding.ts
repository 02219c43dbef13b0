import { coverage } from '@/content'
import { findingOf, type Finding } from './finding-layout'

/** What only search and the contents need. In a build, what tools/build/finding.cjs writes takes this module's place. */
export const finding: Finding = findingOf(coverage)
