import Taro from '@tarojs/taro'
import type * as weapp from './lost'

export const onLostPage: typeof weapp.onLostPage = (then) => {
  Taro.eventCenter.on('__taroRouterNotFound', then)
}
