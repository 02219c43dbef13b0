import { Text } from '@tarojs/components'
import { plainAmount, type Run } from '@/model/amount'
import { button } from '../aria'
import { useTrace } from '../FigureSheet/FigureSheet'

/** Text with its figures set off; a tap on one tells where it comes from. */
export function TextWithFigures({ runs }: { runs: readonly Run[] }) {
  const trace = useTrace()
  return (
    <>
      {runs.map((run, i) => {
        if (typeof run === 'string') return run
        const show = () => trace(run.id)
        const before = runs[i - 1]
        const quoted = typeof before === 'string' && before.endsWith('“')
        return (
          <Text
            key={run.id}
            className={quoted ? 'text__figure' : 'text__figure text__figure--apart'}
            {...button(show)}
            onClick={show}
          >
            {plainAmount(run)}
          </Text>
        )
      })}
    </>
  )
}
