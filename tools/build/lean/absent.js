/**
 * What Taro's runtime brings of a browser and this program never calls: addresses, a window with their history, watchers of its nodes,
 * and the wrapping of every function that WeChat has. Each stands here under the name by which the rest of the runtime imports it.
 */
const nothing = () => undefined

/** A page's lifecycle tells the window of each step, for the sake of `location` and `history`. */
export const taroWindowProvider = { trigger: nothing }
export const taroLocationProvider = {}
export const taroHistoryProvider = {}
export const parseUrl = nothing
export const processApis = nothing

class Absent {
  /** Of each change of a node: nobody watches them. */
  static record() {}
}
export { Absent as MutationObserver, Absent as TaroURLProvider, Absent as TaroWindow }
