import type * as web from './address.h5'

/** WeChat shows no addresses, and fetches a screen's program itself. */
export const useAddress: typeof web.useAddress = () => undefined
export const fetchScreen: typeof web.fetchScreen = () => undefined
