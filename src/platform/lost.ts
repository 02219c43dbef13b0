import Taro from '@tarojs/taro'
import { given } from './guard'

/**
 * Calls back when a page is asked for that does not exist.
 * @param then goes elsewhere, and must have begun to when it returns: WeChat wants that
 */
export function onLostPage(then: () => void): void {
  given(() => Taro.onPageNotFound(then), undefined)
}
