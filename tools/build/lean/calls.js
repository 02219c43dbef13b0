import { calls } from './program.cjs'

/**
 * Adds to Taro the calls that the program makes; a call that this WeChat does not know stays undefined. Takes the place of Taro's
 * wrapping of every call there is.
 * @param {object} taro
 */
export function addCalls(taro) {
  for (const name of calls.atOnce) if (wx[name]) taro[name] = (...given) => wx[name](...given)
  for (const name of calls.later) {
    if (wx[name]) {
      taro[name] = (given) =>
        new Promise((success, fail) => {
          // Whoever gives callbacks is answered by them; what a phone promises beside that is heard where it is refused.
          Promise.resolve(wx[name]({ success, fail, ...given })).catch(fail)
        })
    }
  }
  taro.env = wx.env
  taro.getCurrentPages = getCurrentPages
}
