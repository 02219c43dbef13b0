/**
 * What Taro's runtime brings of a browser and this program never calls: addresses, history, HTML in strings, observers, measuring
 * of its own speed. Each stands here under the name by which the rest of the runtime imports it.
 */
const nothing = () => undefined

/** A page's lifecycle tells the window of each step, for the sake of `location` and `history`. */
export const taroWindowProvider = { trigger: nothing }
export const taroLocationProvider = {}
export const taroHistoryProvider = {}
export const taroGetComputedStyleProvider = nothing
export const setInnerHTML = nothing
export const parseUrl = nothing
export const handlePolyfill = nothing
export const processApis = nothing
export const perf = { start: nothing, stop: nothing }
export class MutationObserver {
  static record() {}
}

class Absent {}
export {
  Absent as AnchorElement,
  Absent as History,
  Absent as Location,
  Absent as SVGElement,
  Absent as TaroURLProvider,
  Absent as TaroWindow,
  Absent as TransferElement,
  Absent as URLSearchParams,
}
