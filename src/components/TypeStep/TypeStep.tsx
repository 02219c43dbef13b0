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

/** One tap sets the next type size, and the smallest after the largest. */
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

/** @returns a button that sets a type size */
export const taking = (size: TypeSize, id: string, words: string) => (
  <Pressable className="type-step" id={id} onPress={() => chooseType(size)}>
    {words}
  </Pressable>
)

/** One tap leads to the elders' edition. Nothing where that is on, or offered already. */
export function ElderSwitch() {
  const [size, offered] = useType()
  return size === 'elder' || offered ? null : taking('elder', 'elder', NAMES.elder)
}
