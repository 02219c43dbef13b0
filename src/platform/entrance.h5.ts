import type * as weapp from './entrance'

/** The web has no such page. */
export const inSinglePage: typeof weapp.inSinglePage = () => false
