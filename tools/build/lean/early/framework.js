/** Taro and React's reconciler: a file of their own, which is loaded when the first page is on its way. */
import '../platform.js'

export { default as React } from 'react'
export { default as ReactDOM } from '@tarojs/react'
export {
  createReactApp,
  useAddToFavorites,
  useDidHide,
  useDidShow,
  useLaunch,
  useRouter,
  useShareAppMessage,
  useShareTimeline,
} from '@tarojs/plugin-framework-react/dist/runtime'
export { createPageConfig } from '@tarojs/runtime'
export { nextTick } from '../next-tick.js'
