import { View } from '@tarojs/components'
import { Name } from '../Name/Name'

/** Titles of honour, in their official wording. */
export function Honours({ names }: { names: readonly string[] }) {
  if (!names.length) return null
  return (
    <View className="honours">
      {names.map((name) => (
        <View key={name} className="honours__name">
          <Name text={name} />
        </View>
      ))}
    </View>
  )
}
