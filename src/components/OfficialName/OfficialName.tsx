import { Text } from '@tarojs/components'

/** Where a long official name may break: 中国共产党 / 济南市市中区 / 第十三次…, rather than within a place's name. */
const BREAKS = /^中国共产党|(?!^)(?=第)/g

/** A long official name. */
export function OfficialName({ text }: { text: string }) {
  const parts = text.replace(BREAKS, '$&\n').split('\n')
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
