import { coverage } from '@/content'
import { findingOf, type Finding } from './finding-layout'

/** What only search and the contents need. A build has in this module's place what tools/build/finding.cjs writes. */
export const finding: Finding = findingOf(coverage)
