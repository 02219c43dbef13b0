import { TYPE_SIZES, type TypeSize } from '@/reading/reading'
import { chooseType } from '@/reading/store'
import { Pressable } from '../Pressable/Pressable'
import { useTypeSize } from '../useTypeSize'

const NAMES: Record<TypeSize, string> = { standard: '标准', large: '大', huge: '特大' }

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
