import Taro from '@tarojs/taro'
import { quietly } from './guard'

/** Shows a short message over the page. Nothing waits for it: it may never answer. */
export const say = (title: string): void => quietly(() => Taro.showToast({ title, icon: 'none' }))
