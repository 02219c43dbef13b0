import { copyLink } from '@/platform/share.h5'
import { Button } from '../Button/Button'
import type * as weapp from './CopyLink'

export const CopyLink: typeof weapp.CopyLink = ({ place }) => (
  <Button id="copy" onPress={() => void copyLink(place)}>
    复制链接
  </Button>
)
