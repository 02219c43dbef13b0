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
      {/* The code that they speak of is in the paper, not on this screen. */}
      <View className="credits__slogan">{`原报道文末：${slogans.join('　')}`}</View>
    </View>
  )
}
