import { coverage } from '@/content'
import { editionOf, type Edition } from './edition-layout'

/** What only 关于 says of this edition. In a build, what tools/build/edition.cjs writes takes this module's place. */
export const edition: Edition = editionOf(coverage)
