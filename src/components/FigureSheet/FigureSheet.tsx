import { View } from '@tarojs/components'
import { createContext, useContext, type ReactNode } from 'react'
import { edition } from '@/model/edition'
import type { Provenance } from '@/model/provenance'
import { Sheet } from '../Sheet/Sheet'

const Trace = createContext<(id: string) => void>(() => undefined)

/** Lets what is drawn within trace a figure by `useTrace`. */
export const TraceProvider = Trace.Provider

/** @returns a function that shows where a figure comes from */
export const useTrace = (): ((id: string) => void) => useContext(Trace)

interface FigureSheetProps {
  /** The figure to trace; empty for none. */
  id: string
  onClose: () => void
}

/** What a figure counts, over which time, and where in the report it stands. */
export function FigureSheet({ id, onClose }: FigureSheetProps) {
  const provenance = id ? edition.traceOf(id) : undefined
  return (
    <Sheet open={!!provenance} title="这个数字从哪里来" id="figure" onClose={onClose}>
      {provenance ? <Facts provenance={provenance} /> : null}
    </Sheet>
  )
}

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
