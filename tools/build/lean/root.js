import { isFunction } from '@tarojs/shared'
import { TaroElement } from '@tarojs/runtime'

/** Taro's names for parts of a node, and those under which `hydrate.js` sends them. */
const NAMES = { cn: 'n', cl: 'c', nn: 't' }

/** `root.cn.[0].cl` is `root.n[0].c`: what is sent at a swipe is half paths and names. */
const sentAs = (path) => path.replace(/\.\[/g, '[').replace(/\b(cn|cl|nn)\b/g, (name) => NAMES[name])

/** How long to wait for WeChat's answer, in milliseconds: it may never come, and readers read on. */
const PATIENCE = 1000

/**
 * What a page draws, and what sends its changes. Takes the place of Taro's, which looks in every change for components of its own
 * that get a `setData` to themselves (CustomWrapper); here there are none.
 */
export class TaroRootElement extends TaroElement {
  constructor() {
    super()
    this.updatePayloads = []
    this.updateCallbacks = []
    this.pendingUpdate = false
    /** What was sent last, until WeChat says that it stands on the screen. */
    this.underway = null
    /** The page of WeChat's, once it is there and as long as it is. */
    this.ctx = null
    this.nodeName = 'root'
    this.tagName = 'ROOT'
  }

  get _path() {
    return 'root'
  }

  get _root() {
    return this
  }

  /** @param payload the `path` of what has changed, and its new `value` or what makes it */
  enqueueUpdate(payload) {
    // The page's name on the root: nothing draws it.
    if (payload.path === 'root.uid') return
    this.updatePayloads.push(payload)
    if (!this.pendingUpdate && this.ctx) this.performUpdate()
  }

  /**
   * Sends, a moment later and in one call, all that has changed by then.
   * @param {boolean} first whether the page is sent whole
   */
  performUpdate(first = false) {
    const { ctx } = this
    const { early } = ctx
    // What was drawn before the framework ran (early/entry.js) is not sent again.
    if (first && early && early.same(this)) {
      this.updatePayloads = []
      return this.sending((arrived) => void early.there.then(arrived))
    }
    this.pendingUpdate = true
    setTimeout(() => {
      const changes = new Map(this.updatePayloads.splice(0).map(({ path, value }) => [path, value]))
      const lists = [...changes.keys()].filter((path) => path.endsWith('.cn'))
      if (first) lists.push('root.cn.[0]')
      // A list that is sent whole holds the changes within it already.
      const stale = (path) => lists.some((list) => path.startsWith(`${list}.`))
      const data = {}
      for (const [path, value] of changes) {
        if (!stale(path)) data[sentAs(path)] = isFunction(value) ? value() : value
      }
      this.pendingUpdate = false
      if (!Object.keys(data).length) return this.underway || this.flushUpdateCallback()
      this.sending((arrived) => ctx.setData(data, arrived))
    })
  }

  /** Has who waits for the screen wait until what is sent stands there. */
  sending(send) {
    const own = (this.underway = {})
    const arrived = () => {
      clearTimeout(patience)
      if (this.underway !== own) return
      this.underway = null
      if (!this.pendingUpdate) this.flushUpdateCallback()
    }
    const patience = setTimeout(arrived, PATIENCE)
    send(arrived)
  }

  /** @param callback is called once all that has changed so far stands on the screen */
  enqueueUpdateCallback(callback) {
    this.updateCallbacks.push(callback)
    if (!this.pendingUpdate && !this.underway) this.flushUpdateCallback()
  }

  flushUpdateCallback() {
    for (const callback of this.updateCallbacks.splice(0)) callback()
  }
}
