import Taro from '@tarojs/taro'
import { answered, quietly } from './guard'

/**
 * Shows a short message over the page, or in a box to be closed where WeChat fails to, or does not say that it did. Nothing waits for it.
 * @param words one sentence
 */
export const say = (words: string): void =>
  quietly(() =>
    answered(() => Taro.showToast({ title: words, icon: 'none' })).catch(() =>
      Taro.showModal({ content: words, showCancel: false }),
    ),
  )
