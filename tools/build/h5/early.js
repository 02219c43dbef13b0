// Runs in the head of every page, before anything is painted. Written into it as it stands, for any browser.
;(function (names) {
  var root = document.documentElement
  /** The reader's record; nothing, as for a new reader, where storage is absent, empty or broken. */
  var record = null
  for (var i = 0; i < names.length && !record; i++) {
    try {
      record = JSON.parse(localStorage.getItem(names[i])).data
    } catch (error) {
      record = null
    }
  }
  window.record = record
  // So the paper has the reader's colour from the start. The program keeps it up to date.
  if (record && /^(light|dark)$/.test(record.theme)) root.setAttribute('data-theme', record.theme)

  // A browser's keys scroll the page, but here each screen has a scroller of its own: so they scroll the one in the middle.
  var STEPS = { ArrowUp: -40, ArrowDown: 40, PageUp: -Infinity, PageDown: Infinity, ' ': Infinity }
  function scrollerOf(element) {
    for (; element && element !== root; element = element.parentElement) {
      if (element.scrollHeight > element.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(element).overflowY))
        return element
    }
    return null
  }
  addEventListener('keydown', function (event) {
    var step = STEPS[event.key]
    if (!step || event.altKey || event.ctrlKey || event.metaKey || /^(INPUT|TEXTAREA)$/.test(event.target.tagName))
      return
    // What has the focus may take the key for itself; within a scroller the browser does all this.
    if (scrollerOf(event.target)) return
    var scroller = scrollerOf(document.elementFromPoint(innerWidth / 2, innerHeight / 2))
    if (!scroller) return
    if (event.key === ' ' && event.shiftKey) step = -step
    var screenful = scroller.clientHeight * 0.9
    setTimeout(function () {
      if (!event.defaultPrevented) scroller.scrollTop += Math.max(-screenful, Math.min(screenful, step))
    })
  })
})(RECORDS)
