import { View } from '@tarojs/components'
import { heading } from '@/components/aria'
import { Button } from '@/components/Button/Button'
import { CopyLink } from '@/components/CopyLink/CopyLink'
import { Credits } from '@/components/Credits/Credits'
import type { Place } from '@/entry/place'
import { special } from '@/model/special'
import { inSinglePage } from '@/platform/entrance'
import { go } from '@/platform/navigation'
import type { EndingCard } from './model'

const FIRST: Place = { screen: 'card', id: special.ids[0]! }

export function Ending({ card }: { card: EndingCard }) {
  const here: Place = { screen: 'card', id: card.id }
  return (
    <>
      <View className="ending__lotus" aria-hidden="true" />
      <View className="card__title" {...heading(2)}>
        读完了
      </View>
      {inSinglePage() ? null : <View className="card__lead">转给家人、邻居，他们点开就能看。</View>}
      <Button main id="ending-share" shares={here}>
        转发
      </Button>
      <CopyLink place={here} />
      <Button to={FIRST} onPress={() => void go(FIRST)}>
        从头再看
      </Button>
      <Button to={{ screen: 'front' }}>回到首页</Button>
      <Credits credits={card.credits} slogans={card.slogans} />
    </>
  )
}
