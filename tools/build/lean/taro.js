import { Current, env, hooks } from '@tarojs/runtime'

/**
 * Calls back once what the page has changed so far stands on the screen. Taro's own waits 100 ms where nothing is on its way.
 * @param {() => void} callback
 */
const nextTick = (callback) => {
  const root = env.document.getElementById(Current.router?.$taroPath)
  // React draws a change a moment later.
  setTimeout(() => (root ? root.enqueueUpdateCallback(callback) : callback()))
}

/**
 * What programs know as `Taro`; WeChat's calls are added by platform.js. Taro's own package is CommonJS, of which webpack cannot
 * tell what is used.
 */
const Taro = { nextTick }
hooks.call('initNativeApi', Taro)

/** Called at the start of every program; sizes here are not converted. */
export const initPxTransform = () => undefined
export * from '@tarojs/plugin-framework-react/dist/runtime'
export default Taro
