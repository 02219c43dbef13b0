import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { special } from '@/model/special'
import type { Provenance } from '@/model/provenance'
import { useSheet } from '../Sheet/Sheet'

/** @returns a function that shows where a figure comes from, by its id */
export function useTrace(): (id: string) => void {
  const show = useSheet()
  return (id) => {
    const provenance = special.traceOf(id)
    if (provenance) show({ title: '这个数字从哪里来', content: <Facts provenance={provenance} /> })
  }
}

/** What a figure counts, over which time, and where in the report it stands. */
function Facts({ provenance: { label, amount, period, passage, quote } }: { provenance: Provenance }) {
  return (
    <View className="trace">
      <View className="numeral">{amount}</View>
      <Fact name="数的是" value={label} />
      <Fact name="时间与口径" value={period} />
      <Fact name="报道原话" value={quote} />
      <Fact name="出处" value={passage} />
    </View>
  )
}

const Fact = ({ name, value }: { name: string; value: ReactNode }) => (
  <View className="trace__fact">
    <View className="trace__name">{name}</View>
    <View>{value}</View>
  </View>
)
