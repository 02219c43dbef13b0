import { Image } from '@tarojs/components'
import type { ReactNode } from 'react'
import { role } from '../aria'

interface PackageImageProps {
  className: string
  /** Where it lies in the package, without a leading slash. */
  src: string
  /** What it shows, for those who do not see it; nothing where the words beside it say so. */
  alt?: string
}

/** An image of the package. */
export const PackageImage = ({ className, src, alt }: PackageImageProps): ReactNode => (
  <Image
    className={className}
    src={`/${src}`}
    {...(alt ? { ...role('img'), 'aria-label': alt } : { 'aria-hidden': 'true' })}
  />
)
