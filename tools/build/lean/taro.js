import { Current, getCurrentInstance, hooks, nextTick, options } from '@tarojs/runtime'

/**
 * What programs know as `Taro`; WeChat's calls are added by platform.js. Taro's own package is CommonJS, of which webpack cannot
 * tell what is used.
 */
const Taro = { Current, getCurrentInstance, nextTick, options }
hooks.call('initNativeApi', Taro)

/** Called at the start of every program; sizes here are not converted. */
export const initPxTransform = () => undefined
export {
  useAddToFavorites,
  useDidHide,
  useDidShow,
  useLaunch,
  useRouter,
  useShareAppMessage,
  useShareTimeline,
} from '@tarojs/plugin-framework-react/dist/runtime'
export default Taro
