import type * as weapp from './Picture'

export const Picture: typeof weapp.Picture = ({ className, src, alt = '' }) => (
  <img className={className} src={src} alt={alt} />
)
