import { hydrate, TaroElement, TaroText } from '@tarojs/runtime'
import { hooks, mergeReconciler } from '@tarojs/shared'
import { calls } from './program.cjs'

mergeReconciler({
  /**
   * Adds the calls that the program makes; a call that this WeChat does not know stays undefined. Takes the place of Taro's
   * wrapping of every call there is.
   */
  initNativeApi(taro) {
    for (const name of calls.atOnce) if (wx[name]) taro[name] = (...given) => wx[name](...given)
    for (const name of calls.later) {
      if (wx[name]) {
        // As in WeChat, a call with a callback returns no promise.
        taro[name] = (given) =>
          given && given.success
            ? wx[name](given)
            : new Promise((success, fail) => void wx[name]({ success, fail, ...given }))
      }
    }
    taro.env = wx.env
    taro.getCurrentPages = getCurrentPages
  },
})

// A node that nobody could touch was sent without the id by which events find it. An event that only changes its handler has no
// side effect.
hooks.tap('modifyAddEventListener', (node, sideEffect) => {
  if (sideEffect && !node.isAnyEventBinded()) node.enqueueUpdate({ path: `${node._path}.sid`, value: node.sid })
})

// Changes name the place of a node in what was sent. Where words stand in their node, that place is another.
const send = TaroElement.prototype.enqueueUpdate
TaroElement.prototype.enqueueUpdate = function (payload) {
  // Children come to it, or it becomes another kind, whose template may look for its words elsewhere.
  const grown = this.worded && [`${this._path}.cn`, `${this._path}.nn`].some((path) => payload.path.startsWith(path))
  if (grown) this.worded = false
  send.call(this, grown ? { path: this._path, value: () => hydrate(this) } : payload)
}
TaroText.prototype.enqueueUpdate = function (payload) {
  const parent = this.parentNode
  send.call(this, parent && parent.worded ? { ...payload, path: `${parent._path}.w` } : payload)
}
