import { View } from '@tarojs/components'
import { TYPE_SIZES, type TypeSize } from '@/reading/reading'
import { chooseType } from '@/reading/store'
import { Pressable } from '../Pressable/Pressable'
import { useType, useTypeSize } from '../useTypeSize'

const NAMES: Record<TypeSize, string> = {
  standard: '标准',
  large: '大',
  huge: '特大',
  vast: '超大',
  elder: '长辈版',
}

/** Takes the next type size, in one tap from wherever it stands. */
export function TypeStep() {
  const size = useTypeSize()
  const next = TYPE_SIZES[(TYPE_SIZES.indexOf(size) + 1) % TYPE_SIZES.length]!
  return (
    <Pressable
      className="type-step"
      id="type-step"
      label={`字号${NAMES[size]}，改为${NAMES[next]}`}
      onPress={() => chooseType(next)}
    >
      字号
    </Pressable>
  )
}

/** A button that takes a type size. */
const taking = (size: TypeSize, id: string, words: string) => (
  <Pressable className="type-step" id={id} onPress={() => chooseType(size)}>
    {words}
  </Pressable>
)

/** Into the elders' edition by one tap, unless it is there or offered. */
export function ElderSwitch() {
  const [size, offered] = useType()
  return size === 'elder' || offered ? null : taking('elder', 'elder', NAMES.elder)
}

/**
 * Offers the elders' edition over the first screen, whichever that is, in a row such as a task has on top. Whoever puts it away has
 * chosen the size that stands, and is not asked again. Its frame is always there: what comes or goes beside a swiper would make Taro
 * send the whole swiper again.
 */
export function ElderOffer() {
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
