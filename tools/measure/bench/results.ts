import type { Screen } from './addresses'
import type { Grown } from './growth'
import type { Measured } from './jobs'
import type { Launch } from './launch'
import type { Weights } from './sizes'
import type { Talk } from './talk'
import type { H5Figures } from './h5'

/** All that a run of the bench measures. */
export interface Results {
  weights: Record<'ours' | 'scaffold' | 'native', Weights>
  launches: Record<`ours ${Screen}` | `native ${Screen}` | 'scaffold', Launch>
  talk: { ours: Talk; native: Talk; scaffold: Measured<'page'> }
  growth: Grown[]
  h5?: H5Figures
}
