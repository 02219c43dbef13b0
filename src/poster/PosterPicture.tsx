import { Image } from '@tarojs/components'
import type { ReactNode } from 'react'
import { role } from '@/components/aria'
import type { PictureProps } from '@/components/Picture/Picture'

/** A poster, which a long press saves or sends. */
export const PosterPicture = ({ className, src, alt }: PictureProps): ReactNode => (
  <Image
    className={className}
    src={`/${src}`}
    mode="widthFix"
    showMenuByLongpress
    {...role('img')}
    aria-label={alt}
  />
)
