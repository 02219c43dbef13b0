const { paintBars } = require('./device')
const { reading } = require('./reading')

App({
  onLaunch() {
    // Before the first page is drawn, so that a theme chosen against the phone's does not flash.
    paintBars(reading().theme)
  },
})
