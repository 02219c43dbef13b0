import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { role } from '@/components/aria'
import { Button } from '@/components/Button/Button'
import { TypeStep } from '@/components/TypeStep/TypeStep'
import { pathOf } from '@/entry/place'
import { back } from '@/platform/navigation'
import { offerPicture } from '@/platform/share'
import type { Poster } from '@/share/poster'
import './PosterSheet.scss'

/** Relative to the page on the web, which may lie in any folder of a host. */
const ROOT = process.env.TARO_ENV === 'h5' ? '' : '/'

/** On the web Taro's image is a shell: the real one within takes the words. */
const described = (words: string) =>
  process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: words } } : { ...role('img'), 'aria-label': words }

/** A poster, and what can be done with it. */
export function PosterSheet({ poster }: { poster: Poster }) {
  // Pressing long on the picture works everywhere; where WeChat's own sheet is missing it is all there is.
  const [byHand, setByHand] = useState(process.env.TARO_ENV === 'h5')
  const offer = async () => setByHand(!(await offerPicture(poster.picture, pathOf(poster.of))))
  return (
    <>
      <Image
        className="poster__picture"
        src={ROOT + poster.picture}
        mode="widthFix"
        showMenuByLongpress
        {...described(`海报：${poster.name}`)}
      />
      <View className="poster__foot">
        {byHand ? (
          <View className="poster__hint">按住海报不放，就能保存或发送。</View>
        ) : (
          <Button main id="offer" onPress={() => void offer()}>
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
