import { View } from '@tarojs/components'
import { concerns } from '@/model/concerns'
import { inSinglePage } from '@/platform/entrance'
import { heading } from '../aria'
import { PlaceLink } from '../PlaceLink/PlaceLink'

interface ConcernsProps {
  /** Classes of the section and of its heading, which differ from screen to screen. */
  className: string
  titled: string
}

/** What readers may care about, as the editors listed it: links to the cards that tell of it. Nothing if none is listed, or no way leads on. */
export function Concerns({ className, titled }: ConcernsProps) {
  if (!concerns.length || inSinglePage()) return null
  return (
    <View className={className}>
      <View className={titled} {...heading(2)}>
        与我有关
      </View>
      <View className="concerns">
        {concerns.map(({ id, name }) => (
          <PlaceLink key={id} className="concerns__one" to={{ screen: 'contents', concern: id }}>
            {name}
          </PlaceLink>
        ))}
      </View>
      <View className="concerns__by">编辑所加</View>
    </View>
  )
}
