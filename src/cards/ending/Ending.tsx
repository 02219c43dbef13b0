import { View } from '@tarojs/components'
import { Button } from '@/components/Button/Button'
import { CopyLink } from '@/components/CopyLink/CopyLink'
import { Credits } from '@/components/Credits/Credits'
import type { Place } from '@/entry/place'
import type { OnRoll } from '@/model/card'
import { special } from '@/model/special'
import { inSinglePage } from '@/platform/entrance'
import { go } from '@/platform/navigation'
import { First } from '../First'
import type { EndingCard } from './model'
import { Sendable } from './Sendable'

const FIRST: Place = { screen: 'card', id: special.ids[0]! }

export function Ending({ card }: { card: EndingCard & OnRoll }) {
  const here: Place = { screen: 'card', id: card.id }
  return (
    <>
      <First card={card} kicker={card.name} title="读完了" next="采编名单">
        {inSinglePage() ? null : <View className="card__lead">转给家人、邻居，他们点开就能看。</View>}
        <Button main id="ending-share" shares={here}>
          转发
        </Button>
        <View className="ending__ways">
          <Button to={FIRST} onPress={() => void go(FIRST)}>
            从头再看
          </Button>
          <Button to={{ screen: 'front' }}>回到首页</Button>
        </View>
      </First>
      <View className="card__rest">
        <CopyLink place={here} />
        <Sendable />
        <Credits credits={card.credits} slogans={card.slogans} />
      </View>
    </>
  )
}
