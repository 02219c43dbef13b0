import { hooks } from '@tarojs/runtime'
import { nextTick } from './next-tick.js'

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
