import { Text, View } from '@tarojs/components'
import { Fragment, type PropsWithChildren, type ReactNode } from 'react'
import { heading } from '@/components/aria'
import { Scene } from '@/components/Scene/Scene'
import type { OnRoll } from '@/model/card'

interface FirstProps {
  card: OnRoll & { id: string }
  className?: string
  kicker: string
  title: ReactNode
  /** Marks the scene as a sketch (示意): nothing in it is a count. */
  sketch?: boolean
  /** Words that stand over the scene; the text below says them too. */
  tags?: ReactNode
  /** What follows below the first screen, unless the coverage has words for it. Without it nothing invites the reader to scroll. */
  next?: string | undefined
}

/** A card's first screen: what it is, its scene, what it says largest, and what follows below. */
export function First({
  card,
  className = 'card__first',
  kicker,
  title,
  sketch = false,
  tags,
  next,
  children,
}: PropsWithChildren<FirstProps>) {
  return (
    <View className={className}>
      <View className="card__kicker">{kicker}</View>
      {sketch && card.scene ? <View className="card__sketch">示意</View> : null}
      <View className="card__title" {...heading(2)}>
        {title}
      </View>
      <Scene card={card}>{tags}</Scene>
      <View className="card__panel">{children}</View>
      {next === undefined ? null : <View className="card__cue">{card.cue || next}</View>}
    </View>
  )
}

/** A term and what it means, in one row. */
export function Row({ term, children }: { term: string | undefined; children: string }) {
  return (
    <View className={/\s/.test(children) ? 'card__row card__row--items' : 'card__row'}>
      <View className="card__term">{term}</View>
      {children}
    </View>
  )
}

/** What the things in a scene stand for, each in a row. */
export function LegendRows({ scene }: Pick<OnRoll, 'scene'>) {
  return (
    <>
      {scene &&
        scene.legend?.map(({ mark, is }) => (
          <Row key={is} term={mark}>
            {is}
          </Row>
        ))}
    </>
  )
}

/** The same in one text. */
export function Legend({ scene }: Pick<OnRoll, 'scene'>) {
  const { legend } = scene || {}
  if (!legend) return null
  return (
    <View className="card__legend">
      {legend.map(({ mark, is }, i) => (
        <Fragment key={is}>
          {mark ? <Text className="card__mark">{mark}</Text> : null}
          {i + 1 < legend.length ? `${is} ` : is}
        </Fragment>
      ))}
    </View>
  )
}
