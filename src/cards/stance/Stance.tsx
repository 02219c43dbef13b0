import { View } from '@tarojs/components'
import { heading } from '@/components/aria'
import type { StanceCard } from './model'

export function Stance({ card }: { card: StanceCard }) {
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
