import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button/Button'
import { TypeStep } from '@/components/TypeStep/TypeStep'
import { pathOf } from '@/entry/place'
import { answered } from '@/platform/guard'
import { back } from '@/platform/navigation'
import { offerPicture } from '@/platform/share'
import type { Poster } from '@/share/poster'
import { BY_HAND, PosterPicture } from './PosterPicture'
import './PosterSheet.scss'

/** A poster, and what can be done with it. */
export function PosterSheet({ poster }: { poster: Poster }) {
  // Pressing long on the picture works everywhere; where WeChat's own sheet is missing it is all there is.
  const [byHand, setByHand] = useState(BY_HAND)
  const offer = () => {
    const offered = offerPicture(poster.picture, pathOf(poster.of)).then((there) => setByHand(!there))
    // A phone that does not answer may show nothing: until it does, the other way is told.
    answered(() => offered).catch(() => setByHand(true))
  }
  return (
    <>
      <PosterPicture src={poster.picture} alt={`海报：${poster.name}`} />
      <View className="poster__foot">
        {byHand ? (
          <View className="poster__hint">按住海报不放，就能保存或发送。</View>
        ) : (
          <Button main id="offer" onPress={offer}>
            发送或保存海报
          </Button>
        )}
        <Button id="share" shares={poster.of}>
          转发这一页
        </Button>
        <TypeStep />
        <Button id="close" onPress={() => void back(poster.of)}>
          返回
        </Button>
      </View>
    </>
  )
}
