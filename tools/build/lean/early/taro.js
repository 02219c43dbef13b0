import { addCalls } from '../calls.js'
import { now } from './now.js'

/** What programs know as `Taro`, before the framework runs and after. */
const Taro = { nextTick: (callback) => now.framework.nextTick(callback) }
addCalls(Taro)
export default Taro

// What the phone said of itself while a page was drawn it is not asked again before the framework has drawn the same.
for (const name of ['getAppBaseInfo', 'getSystemInfoSync']) {
  const ask = Taro[name]
  if (ask) Taro[name] = () => (now.page ? (now.page.told[name] = now.page.told[name] || ask()) : ask())
}

/** Called at the start of every program; sizes here are not converted. */
export const initPxTransform = () => undefined

/** A page's hooks go to Taro's once they are there. While a page is drawn before, nothing happens to it. */
const hook = (name) => (then) => now.framework && now.framework[name](then)
export const useDidShow = hook('useDidShow')
export const useDidHide = hook('useDidHide')

/** Who passes the page on before that is answered by what was kept. */
const share = (hook, name) => (tell) =>
  now.framework ? now.framework[hook](tell) : void (now.page.shares[name] = tell)
export const useShareAppMessage = share('useShareAppMessage', 'onShareAppMessage')
export const useShareTimeline = share('useShareTimeline', 'onShareTimeline')
export const useAddToFavorites = share('useAddToFavorites', 'onAddToFavorites')

export const useRouter = () => (now.framework ? now.framework.useRouter() : { params: now.page.query })

let launched = false
/** What is done before the first page is drawn is done before it is drawn here. */
export function useLaunch(then) {
  if (now.framework) return now.framework.useLaunch(launched ? () => undefined : then)
  launched = true
  then()
}
