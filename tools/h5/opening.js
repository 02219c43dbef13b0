// Runs in a landing page, before and after its first screen is shown. Written into the page as it stands, for any browser.
// `opening` is set before: { record } by tools/h5/early.js, { path, files, entry, style, reads } by tools/first-screen.ts.
;(function (page) {
  var root = document.documentElement
  var here = location.hash.slice(1).split('&')[0] === page.path.split('&')[0]
  // What shows the reader's own record cannot be drawn before the program runs.
  var apt = here && !(page.reads && page.record)
  if (!apt) root.className = 'elsewhere'

  /** Gives the screen the theme and type size that the reader chose, before anything in it is drawn. */
  page.dress = function (screen) {
    var list = screen.className
    var chosen = page.record || {}
    if (/^(light|dark)$/.test(chosen.theme)) list = list.replace('theme-system', 'theme-' + chosen.theme)
    if (/^(large|huge)$/.test(chosen.type)) list = list.replace('type-standard', 'type-' + chosen.type)
    screen.className = list
  }

  /** Fetches the program. It starts once its styles are there: the deck measures itself by them. */
  function load() {
    var head = document.head
    var style = document.createElement('link')
    var start = function () {
      page.styled = true
      add(page.entry)
    }
    style.rel = 'stylesheet'
    style.href = page.style
    style.onload = style.onerror = start
    head.appendChild(style)
    for (var i = 0; i < page.files.length; i++) add(page.files[i])
    function add(file) {
      var script = document.createElement('script')
      script.src = file
      script.async = false
      head.appendChild(script)
    }
  }

  /** Whether the program has drawn its own screen, the deck's slides in their places. */
  function drawn() {
    var screen = document.querySelector('.taro_page .screen')
    if (!screen || !page.styled) return false
    var inputs = screen.querySelectorAll('taro-input-core')
    for (var i = 0; i < inputs.length; i++) if (!inputs[i].firstElementChild) return false
    // What it adds a moment later is waited for, too.
    var text = screen.textContent
    var rests = text !== '' && text === page.text
    page.text = text
    return rests && !screen.querySelector('.swiper-container:not(.swiper-initialized)')
  }

  /** Gives the screen over to the program, where the reader was in it. */
  function handOver() {
    var first = document.getElementById('first')
    var parts = first.getElementsByTagName('*')
    for (var i = 0; i < parts.length; i++) {
      var top = parts[i].scrollTop
      if (!top) continue
      var name = parts[i].className.split(' ')[0].replace('first', 'taro')
      var same = document.querySelector('#app .swiper-slide-active .' + name) || document.querySelector('#app .' + name)
      if (same) same.scrollTop = top
    }
    first.parentNode.removeChild(first)
    var style = document.getElementById('first-style')
    style.parentNode.removeChild(style)
    root.className = ''
  }

  function watch() {
    if (drawn()) handOver()
    else setTimeout(watch, 30)
  }

  /** Comes after the first screen in the page. */
  page.go = function () {
    if (!apt) {
      load()
      handOver()
      return
    }
    var loading = false
    var once = function () {
      if (!loading) load()
      loading = true
    }
    // The screen is painted first. A page in the background is not painted at all, and old browsers do not tell.
    try {
      new PerformanceObserver(once).observe({ type: 'paint', buffered: true })
    } catch (error) {
      requestAnimationFrame(once)
    }
    setTimeout(once, document.visibilityState === 'visible' ? 1000 : 0)
    watch()
  }
})((window.opening = window.opening || {}))
