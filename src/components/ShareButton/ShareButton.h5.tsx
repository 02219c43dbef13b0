import { shareOnWeb } from '@/platform/share.h5'
import { Pressable } from '../Pressable/Pressable'
import type * as weapp from './ShareButton'

export const ShareButton: typeof weapp.ShareButton = ({ className, id, place, children }) => (
  <Pressable id={id} className={className} onPress={() => void shareOnWeb(place)}>
    {children}
  </Pressable>
)
