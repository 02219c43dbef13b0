import { View } from '@tarojs/components'
import { memo } from 'react'
import type { Place } from '@/entry/place'
import type {
  Card as CardModel,
  CongressCard,
  CoverCard,
  EndingCard,
  HighlightCard,
  NumbersCard,
  StanceCard,
} from '@/model/deck'
import { special } from '@/model/special'
import { inSinglePage } from '@/platform/entrance'
import { go } from '@/platform/navigation'
import { heading } from '../aria'
import { CopyLink } from '../CopyLink/CopyLink'
import { Credits } from '../Credits/Credits'
import { FigureGrid, TracedHero } from '../Figures/Figures'
import { FormulaPicture } from '../FormulaPicture/FormulaPicture'
import { Honours } from '../Honours/Honours'
import { OfficialName } from '../OfficialName/OfficialName'
import { Pressable } from '../Pressable/Pressable'
import { Boundary } from '../Screen/Boundary'
import { ShareButton } from '../ShareButton/ShareButton'
import { PlaceLink } from '../PlaceLink/PlaceLink'
import { Lines } from './Lines'
import { TaskGroups, TaskHead } from './TaskBody'

const FIRST: Place = { screen: 'card', id: special.ids[0]! }

/** One card of the deck, of whatever kind. It stays as it is while the deck around it is swiped. */
export const Card = memo(function Card({ card }: { card: CardModel }) {
  return (
    <View className={`card card--${card.kind}`}>
      <Boundary place={{ screen: 'card', id: card.id }}>
        <Body card={card} />
      </Boundary>
      {card.kind === 'ending' ? null : (
        <PlaceLink className="card__link card__poster" to={{ screen: 'poster', id: card.id }}>
          这张卡片的海报
        </PlaceLink>
      )}
    </View>
  )
})

function Body({ card }: { card: CardModel }) {
  switch (card.kind) {
    case 'cover':
      return <Cover card={card} />
    case 'congress':
      return <Congress card={card} />
    case 'overview':
      return (
        <>
          <View className="card__title" {...heading(2)}>
            {card.name}
          </View>
          <View className="card__lead">{card.lead}</View>
          <Lines lines={card.points} />
        </>
      )
    case 'numbers':
      return <Numbers card={card} />
    case 'highlight':
      return <Highlight card={card} />
    case 'formula':
      return (
        <>
          <View className="card__title" {...heading(2)}>
            {card.name}
          </View>
          <View className="card__lead">{card.lead}</View>
          <FormulaPicture rows={card.rows} />
          <View className="card__goal">{card.goal}</View>
        </>
      )
    case 'stance':
      return <Stance card={card} />
    case 'task':
      return (
        <>
          <TaskHead task={card} />
          <TaskGroups task={card} />
          <PlaceLink className="card__link card__link--first" to={{ screen: 'task', id: card.id }}>
            {special.ground.link}
          </PlaceLink>
        </>
      )
    case 'ending':
      return <Ending card={card} />
    default:
      return unknownKind(card)
  }
}

/** The compiler proves that no kind of card is forgotten above. */
function unknownKind(card: never): never {
  throw new Error(`no drawing for ${JSON.stringify(card)}`)
}

function Cover({ card }: { card: CoverCard }) {
  return (
    <>
      <View className="cover__masthead">
        <View className="cover__title" {...heading(2)}>
          {card.title}
        </View>
        <View className="cover__series">{card.series}</View>
      </View>
      <View className="cover__spring" aria-hidden="true" />
      <View className="cover__headline">{card.headline}</View>
      <View className="cover__subhead">{card.subhead}</View>
      <View className="cover__hills" aria-hidden="true" />
    </>
  )
}

function Congress({ card }: { card: CongressCard }) {
  return (
    <>
      <View className="card__date">{card.date}</View>
      <View className="card__title" {...heading(2)}>
        <OfficialName text={card.name} />
      </View>
      <View className="card__lead">{card.lead}</View>
      <Lines lines={card.agenda} />
      <View className="card__label">选举产生</View>
      <Honours names={card.elected} />
      <View className="card__label">奋斗目标</View>
      <View className="card__goal">{card.goal}</View>
      <View>{card.report}</View>
    </>
  )
}

function Numbers({ card }: { card: NumbersCard }) {
  return (
    <>
      <View className="card__title" {...heading(2)}>
        {card.name}
      </View>
      <View className="card__hero">
        <TracedHero hero={card.hero} />
      </View>
      {card.lists.map(({ title, amounts }) => (
        <View key={title}>
          <View className="card__label">{title}</View>
          <FigureGrid amounts={amounts} />
        </View>
      ))}
      {card.note ? <View className="card__note">{card.note}</View> : null}
    </>
  )
}

function Highlight({ card }: { card: HighlightCard }) {
  return (
    <>
      <View className="card__kicker">{`亮点${card.ordinal}`}</View>
      <View className="card__title" {...heading(2)}>
        {card.title.map((half) => (
          <View key={half}>{half}</View>
        ))}
      </View>
      <View className="card__hero">
        <TracedHero hero={card.hero} />
      </View>
      <FigureGrid amounts={card.figures} />
      <Lines lines={card.points} />
      {card.tasks.length ? <View className="card__label">与这些任务相连（编辑所加）</View> : null}
      {card.tasks.map((task) => (
        <PlaceLink key={task.id} className="card__link" to={{ screen: 'task', id: task.id }} stays>
          {task.label}
        </PlaceLink>
      ))}
    </>
  )
}

function Stance({ card }: { card: StanceCard }) {
  return (
    <>
      <View className="card__title" {...heading(2)}>
        {card.name}
      </View>
      <View className="card__lead">{card.lead}</View>
      {card.groups.map((group) => (
        <View key={group.title} className="stance">
          <View className="card__label">{group.title}</View>
          <View className="stance__items">
            {group.items.map((item) => (
              <View key={item.name} className="stance__item">
                {item.text ? <View className="stance__text">{item.text}</View> : null}
                <View className="stance__name">{item.name}</View>
              </View>
            ))}
          </View>
        </View>
      ))}
      <View className="card__note">{card.close}</View>
    </>
  )
}

function Ending({ card }: { card: EndingCard }) {
  return (
    <>
      <View className="ending__lotus" aria-hidden="true" />
      <View className="card__title" {...heading(2)}>
        读完了
      </View>
      {inSinglePage() ? null : <View className="card__lead">转给家人、邻居，他们打开就是这份专题。</View>}
      <ShareButton
        className="card__button card__button--main"
        id="ending-share"
        place={{ screen: 'card', id: card.id }}
      >
        转发
      </ShareButton>
      <CopyLink place={{ screen: 'card', id: card.id }} />
      <Pressable className="card__button" to={FIRST} onPress={() => void go(FIRST)}>
        从头再看
      </Pressable>
      <PlaceLink className="card__button" to={{ screen: 'front' }}>
        回到首页
      </PlaceLink>
      <Credits credits={card.credits} slogans={card.slogans} />
    </>
  )
}
