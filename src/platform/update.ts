import Taro from '@tarojs/taro'

/** Calls back once everything changed so far has reached the screen. */
export const afterUpdate = (callback: () => void): void => Taro.nextTick(callback)
