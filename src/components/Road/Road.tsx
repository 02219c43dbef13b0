import { Text } from '@tarojs/components'

/** The number of a place on the road, as a seal is pressed on paper: an outline until it is `done`. */
export function Seal({ ordinal, done }: { ordinal: string; done: boolean }) {
  return (
    <Text className={done ? 'road__seal road__seal--done' : 'road__seal'} aria-hidden="true">
      {ordinal}
    </Text>
  )
}
