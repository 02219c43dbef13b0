const { routeOf, pathOf } = require('./place')

/** How many pages lie upon each other at most: each costs an old phone its memory. */
const DEPTH = 3

let moving = false

/**
 * Goes to a place. Each screen is open once at most: one that lies below is brought back up, the one on top changes in place,
 * and where the stack is full the page on top gives way.
 */
module.exports = function go(place) {
  const pages = getCurrentPages().reverse()
  const above = pages.findIndex((page) => page.route === routeOf(place))
  if (above === 0) return pages[0].arrive(place)
  // A second tap while the first is under way would open the page twice.
  if (moving) return
  moving = true
  const how = {
    url: pathOf(place),
    fail: () => wx.showToast({ title: '没能打开，请稍后再试', icon: 'none' }),
    complete: () => (moving = false),
  }
  if (above > 0) {
    pages[above].arrive(place)
    wx.navigateBack(Object.assign(how, { delta: above }))
  } else if (place.screen === 'front') wx.reLaunch(how)
  else if (pages.length >= DEPTH) wx.redirectTo(how)
  else wx.navigateTo(how)
}
