import { View } from '@tarojs/components'
import type { Line } from '@/model/card'
import { Honours } from '../Honours/Honours'
import { TextWithFigures } from '../TextWithFigures/TextWithFigures'

/** Short statements, each under its own small heading where it has one. */
export function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <>
      {lines.map((line, i) => (
        <View key={line.head ?? i} className="lines__line">
          {line.head ? <View className="lines__head">{line.head}</View> : null}
          {line.runs.length ? (
            <View>
              <TextWithFigures runs={line.runs} />
            </View>
          ) : null}
          <Honours names={line.honours ?? []} />
        </View>
      ))}
    </>
  )
}
