import type * as weapp from './ElderOffer'

/** A browser does not tell how large its reader reads. */
export const ElderOffer: typeof weapp.ElderOffer = () => null
