import { View } from '@tarojs/components'

/** Titles of honour, in their official wording. */
export function Honours({ names }: { names: readonly string[] }) {
  return (
    <>
      {names.map((name) => (
        <View key={name} className="honours__name">
          {name}
        </View>
      ))}
    </>
  )
}
