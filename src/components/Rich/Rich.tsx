import { Text } from '@tarojs/components'
import { plainAmount, type Run } from '@/model/amount'
import { useTrace } from '../FigureSheet/FigureSheet'

/** Text with its figures set off; a tap on one tells where it comes from. */
export function Rich({ runs }: { runs: readonly Run[] }) {
  const trace = useTrace()
  return (
    <>
      {runs.map((run) =>
        typeof run === 'string' ? (
          run
        ) : (
          <Text key={run.id} className="rich__figure" onClick={() => trace(run.id)}>
            {plainAmount(run)}
          </Text>
        ),
      )}
    </>
  )
}
