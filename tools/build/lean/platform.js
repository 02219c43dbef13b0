import { hydrate, TaroElement, TaroText } from '@tarojs/runtime'
import { hooks, mergeReconciler } from '@tarojs/shared'
import { addCalls } from './calls.js'

mergeReconciler({ initNativeApi: addCalls })

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
