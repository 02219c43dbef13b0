// What the phone tells of itself and its reader.
const MOMENTS = 1154

/** Moments' single page shows one page by itself: no way leads to another, and no button forwards. */
const alone = wx.getLaunchOptionsSync().scene === MOMENTS

const BARS = {
  light: { frontColor: '#000000', backgroundColor: '#faf5ea' },
  dark: { frontColor: '#ffffff', backgroundColor: '#14110f' },
}

function appInfo() {
  try {
    return wx.getAppBaseInfo()
  } catch (_) {
    return {}
  }
}

/** The step nearest to WeChat's own type size: 1 is its standard, care mode is 1.4. */
function systemType() {
  const factor = appInfo().fontSizeScaleFactor
  if (!(factor > 1.08)) return 'standard'
  return factor < 1.3 ? 'large' : 'huge'
}

let painted = false

/** Paints WeChat's bar in the chosen theme; for the phone's own WeChat does so itself, until another was painted over it. */
function paintBars(choice) {
  if (choice === 'system' && !painted) return
  painted = true
  const bar = BARS[choice === 'system' ? appInfo().theme : choice] || BARS.light
  wx.setNavigationBarColor(Object.assign({ fail() {} }, bar))
  wx.setBackgroundColor({ backgroundColor: bar.backgroundColor, fail() {} })
}

/** Tells `then` whether the reader wants less motion, and whether a screen reader is on. */
function askMotion(then) {
  // WeChat tells of reduced motion to style sheets only: under it the probe is wide.
  wx.createSelectorQuery()
    .select('.screen__probe')
    .boundingClientRect((box) => {
      const still = !!box && box.width > 0
      if (!wx.checkIsOpenAccessibility) return then(still, false)
      wx.checkIsOpenAccessibility({ success: ({ open }) => then(still, open), fail: () => then(still, false) })
    })
    .exec()
}

module.exports = { alone, systemType, paintBars, askMotion }
