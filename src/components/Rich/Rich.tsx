import { Text } from '@tarojs/components'
import { plainAmount } from '@/model/amount'
import type { Run } from '@/model/amount'

/** Text with its figures set off. */
export function Rich({ runs }: { runs: readonly Run[] }) {
  return (
    <>
      {runs.map((run) =>
        typeof run === 'string' ? (
          run
        ) : (
          <Text key={run.id} className="rich__figure">
            {plainAmount(run)}
          </Text>
        ),
      )}
    </>
  )
}
