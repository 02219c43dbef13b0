import { View } from '@tarojs/components'
import { finding } from '@/model/finding'
import { heading } from '../aria'
import { useSource } from '../FigureSheet/FigureSheet'
import { Pressable } from '../Pressable/Pressable'

/** The places of the report by their names, each with the report's own sentence. Nothing if none is listed. */
export function Spots() {
  const show = useSource()
  if (!finding.spots.length) return null
  return (
    <View className="places">
      <View className="places__title" {...heading(2)}>
        按地名找
      </View>
      <View className="search__examples">
        {finding.spots.map(({ name, passage, quote, card }) => (
          <Pressable
            key={name}
            className="search__example"
            label={`${name}，看报道原话`}
            onPress={() =>
              show({
                title: '报道里怎么说',
                name,
                facts: [
                  ['报道原话', quote],
                  ['出处', passage],
                ],
                card,
              })
            }
          >
            {name}
          </Pressable>
        ))}
      </View>
    </View>
  )
}
