import { Text } from '@tarojs/components'

/** A long official name: it breaks before 第 (…市中区 / 第十三次…) rather than within a place's name. */
export function Name({ text }: { text: string }) {
  const parts = text.split(/(?=第)/)
  if (parts.length === 1) return <>{text}</>
  return (
    <>
      {parts.map((part) => (
        <Text key={part} className="name__part">
          {part}
        </Text>
      ))}
    </>
  )
}
