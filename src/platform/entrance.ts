import Taro from '@tarojs/taro'
import { given } from './guard'

/** WeChat's number for Moments' single page. */
const MOMENTS = 1154

let alone: boolean | undefined

/**
 * Whether this is Moments' single page: one page is shown by itself, and no way leads to another, no button forwards, nothing
 * is copied or saved. It is a run of its own, so the answer never changes.
 */
export const inSinglePage = (): boolean =>
  (alone ??= process.env.TARO_ENV === 'weapp' && given(() => Taro.getLaunchOptionsSync().scene === MOMENTS, false))
