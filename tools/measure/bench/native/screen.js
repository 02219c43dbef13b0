const { sources } = require('./deck')
const { alone, systemType, paintBars } = require('./device')
const go = require('./go')
const { arrivalOf, pathOf } = require('./place')
const { TYPE_SIZES, reading, chooseType } = require('./reading')
const { forwardOf, momentOf } = require('./share')

const NAMES = { standard: '标准', large: '大', huge: '特大' }

const after = (type) => TYPE_SIZES[(TYPE_SIZES.indexOf(type) + 1) % TYPE_SIZES.length]

/** The reader's type size and theme, as the root's classes and the type button have them. */
function looks() {
  const { type: chosen, theme } = reading()
  const type = chosen === 'system' ? systemType() : chosen
  return { type, theme, typeLabel: `字号${NAMES[type]}，改为${NAMES[after(type)]}` }
}

/** Of what could be sent, what differs from what was. */
const changed = (page, data) =>
  Object.keys(data)
    .filter((key) => data[key] !== page.data[key])
    .reduce((part, key) => Object.assign(part, { [key]: data[key] }), {})

function send(page, data) {
  if (Object.keys(data).length) page.setData(data)
}

/**
 * A page with what all have: looks, the sheet that traces figures, ways on, being passed on as the place in `this.here`.
 * @param name its screen
 * @param page its own part; `open(place)` gives the data for the place it is opened at, `arrive(place)` takes another one up
 *   later, `refresh()` gives what has changed while it lay below
 */
module.exports = (name, page) =>
  Page(
    Object.assign({}, page, {
      data: Object.assign({ alone, traced: null }, looks(), page.data),

      onLoad(query) {
        const place = arrivalOf(name, query)
        this.here = place
        send(this, Object.assign(changed(this, looks()), this.open(place)))
        // A code may name another page than its place is on: the page shows what it can until the right one is there.
        if (place.screen !== name && !alone) wx.redirectTo({ url: pathOf(place), fail() {} })
      },

      onShow() {
        paintBars(reading().theme)
        if (this.opened) send(this, Object.assign(changed(this, looks()), this.refresh && this.refresh()))
        this.opened = true
      },

      onShareAppMessage() {
        return forwardOf(this.here)
      },
      onShareTimeline() {
        return momentOf(this.here)
      },
      onAddToFavorites() {
        return momentOf(this.here)
      },

      go({ currentTarget }) {
        go(currentTarget.dataset)
      },

      stepType() {
        chooseType(after(this.data.type))
        send(this, changed(this, looks()))
      },

      trace({ currentTarget }) {
        this.setData({ traced: sources[currentTarget.dataset.id] })
      },
      untrace() {
        this.setData({ traced: null })
      },
    }),
  )
