import { View } from '@tarojs/components'
import { plainAmount } from '@/model/amount'
import type { BarChart as Chart } from '@/model/deck'
import { useTrace } from '../FigureSheet/FigureSheet'
import { Pressable } from '../Pressable/Pressable'

/** Bars of one unit and one kind of period, from zero, each with its value in words beside it. */
export function BarChart({ chart }: { chart: Chart }) {
  const trace = useTrace()
  return (
    <View>
      <View className="bars__title">{chart.title}</View>
      {chart.bars.map(({ amount, share }) => (
        <Pressable
          key={amount.id}
          className="bars__row"
          label={`${amount.label} ${plainAmount(amount)}，看出处`}
          onPress={() => trace(amount.id)}
        >
          <View className="bars__label">{amount.label}</View>
          <View className="bars__value">{plainAmount(amount)}</View>
          <View className="bars__track" aria-hidden="true">
            <View className="bars__bar" style={`width:${(share * 100).toFixed(2)}%`} />
          </View>
        </Pressable>
      ))}
    </View>
  )
}
