import type * as weapp from './PosterPicture'

/** In a browser a long press saves any picture. */
export const PosterPicture: typeof weapp.PosterPicture = (shown) => <img className="poster__picture" {...shown} />

export const BY_HAND: typeof weapp.BY_HAND = true
