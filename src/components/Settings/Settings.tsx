import { View } from '@tarojs/components'
import type { Reading, ThemeChoice, TypeChoice } from '@/reading/reading'
import { chooseTheme, chooseType } from '@/reading/store'
import { Pressable } from '../Pressable/Pressable'
import { useReading } from '../useReading'

const TYPE_NAMES: Record<TypeChoice, string> = {
  system: process.env.TARO_ENV === 'h5' ? '自动' : '随微信',
  standard: '标准',
  large: '大',
  huge: '特大',
  vast: '超大',
  elder: '长辈版',
}
const THEME_NAMES: Record<ThemeChoice, string> = { system: '随手机', light: '浅色', dark: '深色' }

const typeChoice = (reading: Reading) => reading.type
const themeChoice = (reading: Reading) => reading.theme

/** Type size and theme. */
export function Settings() {
  const type = useReading(typeChoice)
  const theme = useReading(themeChoice)
  return (
    <>
      <Choice title="字号" names={TYPE_NAMES} chosen={type} onChoose={chooseType} />
      <View className="choice__note">长辈版：字最大，按钮也大，图不自己翻，卡片下面只留两个翻页按钮。</View>
      <Choice title="配色" names={THEME_NAMES} chosen={theme} onChoose={chooseTheme} />
    </>
  )
}

interface ChoiceProps<T extends string> {
  title: string
  names: Record<T, string>
  chosen: T
  onChoose: (value: T) => void
}

function Choice<T extends string>({ title, names, chosen, onChoose }: ChoiceProps<T>) {
  return (
    <View className="choice">
      <View className="choice__title">{title}</View>
      <View className="choice__options">
        {(Object.keys(names) as T[]).map((value) => (
          <Pressable
            key={value}
            id={`${title}-${value}`}
            className={value === chosen ? 'choice__option choice__option--chosen' : 'choice__option'}
            label={`${title}：${names[value]}${value === chosen ? '，已选' : ''}`}
            onPress={() => onChoose(value)}
          >
            {names[value]}
          </Pressable>
        ))}
      </View>
    </View>
  )
}
