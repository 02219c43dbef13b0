import { Current, env } from '@tarojs/runtime'

/**
 * Calls back once what the page has changed so far stands on the screen. Taro's own waits 100 ms where nothing is on its way.
 * @param {() => void} callback
 */
export const nextTick = (callback) => {
  const root = env.document.getElementById(Current.router?.$taroPath)
  // React draws a change a moment later.
  setTimeout(() => (root ? root.enqueueUpdateCallback(callback) : callback()))
}
