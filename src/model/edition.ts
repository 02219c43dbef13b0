import { coverage } from '@/content'
import { editionOf, type Edition } from './edition-layout'

/** What only 关于 tells of this edition. A build has in this module's place what tools/build/edition.cjs writes. */
export const edition: Edition = editionOf(coverage)
