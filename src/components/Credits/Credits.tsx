import { Text, View } from '@tarojs/components'
import type { Coverage } from '@/content/schema'

/** Who made the coverage, by role. */
export function Credits({ credits, slogans }: Pick<Coverage, 'credits' | 'slogans'>) {
  return (
    <View className="credits">
      {credits.map(({ role, names }) => (
        <View key={role} className="credits__line">
          <Text className="credits__role">{`${role}：`}</Text>
          {names.join('　')}
        </View>
      ))}
      {slogans.map((slogan) => (
        <View key={slogan} className="credits__slogan">
          {slogan}
        </View>
      ))}
    </View>
  )
}
