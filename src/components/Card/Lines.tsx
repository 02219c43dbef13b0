import { View } from '@tarojs/components'
import type { Line } from '@/model/deck'
import { Honours } from '../Honours/Honours'
import { Rich } from '../Rich/Rich'

/** Short statements, each under its own small heading where it has one. */
export function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <View className="lines">
      {lines.map((line, i) => (
        <View key={line.head ?? i} className="lines__line">
          {line.head ? <View className="lines__head">{line.head}</View> : null}
          {line.runs.length ? (
            <View>
              <Rich runs={line.runs} />
            </View>
          ) : null}
          <Honours names={line.honours ?? []} />
        </View>
      ))}
    </View>
  )
}
