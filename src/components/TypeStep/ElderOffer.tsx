import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useType } from '../useTypeSize'
import { taking } from './TypeStep'

/**
 * Offers the elders' edition in a row on top of the first screen, whichever that is. Who says no has thereby chosen the present size, and
 * is not asked again. The frame is always there: when a node comes or goes beside a swiper, Taro sends the whole swiper again.
 */
export function ElderOffer(): ReactNode {
  const [size, offered] = useType()
  return (
    <View>
      {offered ? (
        <View className="task__top">
          看得清吗？
          {taking('elder', 'elder', '换长辈版')}
          {taking(size, 'no-elder', '不用')}
        </View>
      ) : null}
    </View>
  )
}
