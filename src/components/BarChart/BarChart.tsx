import { View } from '@tarojs/components'
import { plainAmount } from '@/model/amount'
import type { BarChart as Chart } from '@/model/deck'

/** Bars of one unit and one kind of period, from zero, each with its value in words beside it. */
export function BarChart({ chart }: { chart: Chart }) {
  return (
    <View>
      <View className="bars__title">{chart.title}</View>
      {chart.bars.map(({ amount, share }) => (
        <View key={amount.id} className="bars__row">
          <View className="bars__label">{amount.label}</View>
          <View className="bars__value">{plainAmount(amount)}</View>
          <View className="bars__track" aria-hidden="true">
            <View className="bars__bar" style={`width:${(share * 100).toFixed(2)}%`} />
          </View>
        </View>
      ))}
    </View>
  )
}
