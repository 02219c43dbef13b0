import type * as weapp from './PackageImage'

export const PackageImage: typeof weapp.PackageImage = ({ className, src, alt = '' }) => (
  <img className={className} src={src} alt={alt} />
)
