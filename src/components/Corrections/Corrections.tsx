import { View } from '@tarojs/components'
import type { OnRoll } from '@/model/card'

/** What was corrected on a card since it was published; draws nothing where nothing was. */
export function Corrections({ card: { corrections }, className }: { card: OnRoll; className: string }) {
  if (!corrections) return null
  return (
    <View className={className}>
      {corrections.map((text) => (
        <View key={text} className="card__note">
          {text}
        </View>
      ))}
    </View>
  )
}
