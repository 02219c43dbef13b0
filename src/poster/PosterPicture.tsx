import { Image } from '@tarojs/components'
import type { ReactNode } from 'react'
import { role } from '@/components/aria'

interface PosterPictureProps {
  /** Where it lies in the package, without a leading slash. */
  src: string
  /** What it shows, for those who do not see it. */
  alt: string
}

/** A poster, which a long press saves or sends. */
export const PosterPicture = ({ src, alt }: PosterPictureProps): ReactNode => (
  <Image
    className="poster__picture"
    src={`/${src}`}
    mode="widthFix"
    showMenuByLongpress
    {...role('img')}
    aria-label={alt}
  />
)

/** Whether a long press is known to be the only way. */
export const BY_HAND: boolean = false
