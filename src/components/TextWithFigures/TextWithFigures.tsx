import { Text } from '@tarojs/components'
import { plainAmount, type Run } from '@/model/amount'
import { button } from '../aria'
import { useTrace } from '../FigureSheet/FigureSheet'

/** A line may end before a figure that is not quoted, and behind it before a word. */
const looks = (before: Run | undefined, next: Run | undefined) =>
  /“$/.test(before as string)
    ? 'text__figure'
    : /^[一-龥]/.test(next as string)
      ? 'text__figure text__figure--between'
      : 'text__figure text__figure--apart'

/** Text with its figures set off; a tap on one tells where it comes from. */
export function TextWithFigures({ runs }: { runs: readonly Run[] }) {
  const trace = useTrace()
  return (
    <>
      {runs.map((run, i) => {
        if (typeof run === 'string') return run
        const show = () => trace(run.id)
        return (
          <Text key={run.id} className={looks(runs[i - 1], runs[i + 1])} {...button(show)} onClick={show}>
            {plainAmount(run)}
          </Text>
        )
      })}
    </>
  )
}
