import Taro from '@tarojs/taro'
import { given } from './guard'

/** WeChat's number for Moments' single page. */
const MOMENTS = 1154

let alone: boolean | undefined

/**
 * Whether this is Moments' single page: one page is shown alone, no way leads to another, no button forwards, nothing is copied or
 * saved. It is a launch of its own, so the answer never changes.
 */
export const inSinglePage = (): boolean => (alone ??= given(() => Taro.getLaunchOptionsSync().scene === MOMENTS, false))
