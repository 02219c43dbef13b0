import { COVERAGE } from '@/content/file'
import { WEAPP } from '../../tools/measure/bench/builds'
import { journeys } from './journeys'

describe('the special that is built', () => journeys(COVERAGE, () => WEAPP))
