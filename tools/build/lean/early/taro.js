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

/** A hook goes to Taro's once that is there; while a page is drawn before, something else is done. */
const hook = (name, before) => (given) => (now.framework ? now.framework[name](given) : before(given))
const nothing = () => undefined
export const useDidShow = hook('useDidShow', nothing)
export const useDidHide = hook('useDidHide', nothing)
export const useRouter = hook('useRouter', () => ({ params: now.page.query }))

/** Who passes the page on before that is answered by what is kept. */
const kept = (name) => hook(`use${name}`, (tell) => void (now.page.shares[`on${name}`] = tell))
export const useShareAppMessage = kept('ShareAppMessage')
export const useShareTimeline = kept('ShareTimeline')
export const useAddToFavorites = kept('AddToFavorites')

let launched = false
const launch = hook('useLaunch', (then) => {
  launched = true
  then()
})
/** What is done before the first page is drawn is done once, before it is drawn here. */
export const useLaunch = (then) => launch(launched ? nothing : then)
