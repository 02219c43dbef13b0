import { View } from '@tarojs/components'
import { OfficialName } from '../OfficialName/OfficialName'

/** Titles of honour, in their official wording. */
export function Honours({ names }: { names: readonly string[] }) {
  return (
    <>
      {names.map((name) => (
        <View key={name} className="honours__name">
          <OfficialName text={name} />
        </View>
      ))}
    </>
  )
}
