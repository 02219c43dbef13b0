import { Text } from '@tarojs/components'
import { partsOf } from '@/model/name'
import { special } from '@/model/special'

/** A long official name. It breaks between its parts, rather than within a place's name. */
export function OfficialName({ text }: { text: string }) {
  const parts = partsOf(text, special.nameParts)
  if (parts.length === 1) return <>{text}</>
  return (
    <>
      {parts.map((part) => (
        <Text key={part} className="official-name__part">
          {part}
        </Text>
      ))}
    </>
  )
}
