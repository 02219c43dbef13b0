// Runs in a landing page, before and after its first screen is shown. Written into the page as it stands, for any browser.
// `#program` holds { files, entry, style, worker }: the parts of the program, and the service worker that keeps it for offline use.
// `record` is the reader's, as tools/build/h5/early.js found it.
;(function (page) {
  window.opening = page
  /** How long the program may take, in milliseconds, before the reader is told. */
  var PATIENCE = 20000
  var record = window.record || {}

  /** Gives the screen the theme and type size that the reader chose, before anything in it is drawn. */
  page.dress = function (screen) {
    var list = screen.className
    if (/^(light|dark)$/.test(record.theme)) list = list.replace('theme-system', 'theme-' + record.theme)
    // As in src/components/Screen: larger sizes are laid out as 特大 is.
    if (/^(large|huge)$/.test(record.type)) list = list.replace('type-standard', 'type-' + record.type)
    if (/^(vast|elder)$/.test(record.type)) list = list.replace('type-standard', 'type-huge type-' + record.type)
    screen.className = list
  }

  var first = function () {
    return document.getElementById('first')
  }

  function add(tag, attributes, then) {
    var element = document.createElement(tag)
    element.onload = then
    element.onerror = fail
    for (var name in attributes) element[name] = attributes[name]
    document.head.appendChild(element)
  }

  /** Fetches the program, and starts it once all is there: the deck measures itself by the styles, and half a program draws nothing. */
  function load() {
    var awaited = page.files.length + 1
    var came = function () {
      if (--awaited === 0) add('script', { src: page.entry })
    }
    add('link', { rel: 'stylesheet', href: page.style }, came)
    for (var i = 0; i < page.files.length; i++) add('script', { src: page.files[i], async: false }, came)
    add('link', { rel: 'preload', as: 'script', href: page.entry })
    // A broken file, a program that throws, a network that hangs.
    window.addEventListener('error', fail)
    window.addEventListener('unhandledrejection', fail)
    setTimeout(fail, PATIENCE)
  }

  /** Says below the first screen that the program has not come. The screen can still be read, and its links work. */
  function fail(event) {
    // Not every error is the program's: browsers and WeChat add scripts of their own.
    if (event && event.filename !== undefined && !/\/(js|chunk)\//.test(event.filename)) return
    if (!first() || document.getElementById('failed')) return
    var bar = document.createElement('div')
    bar.id = 'failed'
    bar.setAttribute('role', 'alert')
    var words = bar.appendChild(document.createElement('span'))
    words.textContent = '没能加载完整。这一页照常可以读，链接也能点。'
    var again = bar.appendChild(document.createElement('button'))
    again.textContent = '再试一次'
    again.onclick = function () {
      again.disabled = true
      words.textContent = '正在重试……'
      // The page is loaded again only once everything can be had.
      var whole = [page.entry, page.style].concat(page.files).map(function (file) {
        return fetch(file, { cache: 'reload' }).then(function (answer) {
          if (!answer.ok) throw answer.status
        })
      })
      Promise.all(whole).then(
        function () {
          location.reload()
        },
        function () {
          again.disabled = false
          words.textContent = '还是没连上，请稍后再试。这一页照常可以读。'
        },
      )
    }
    document.body.appendChild(bar)
    first().style.bottom = bar.offsetHeight + 'px'
  }

  /** Whether the program has drawn its own screen, the deck's slides in their places. */
  function drawn() {
    var screen = document.querySelector('.taro_page .screen')
    if (!screen) return false
    var inputs = screen.querySelectorAll('taro-input-core')
    for (var i = 0; i < inputs.length; i++) if (!inputs[i].firstElementChild) return false
    // Swipers come with a frame, which may be late: until then no card stands in its place.
    var swipers = screen.querySelectorAll('taro-swiper-core')
    for (i = 0; i < swipers.length; i++) if (!swipers[i].querySelector('.swiper-initialized')) return false
    // What it adds a moment later must be there, too.
    var text = screen.textContent
    var rests = text !== '' && text === page.text
    page.text = text
    return rests
  }

  /** Hands over to the program, at the point where the reader was. */
  function handOver() {
    var parts = first().getElementsByTagName('*')
    for (var i = 0; i < parts.length; i++) {
      var top = parts[i].scrollTop
      if (!top) continue
      var name = parts[i].className.split(' ')[0].replace('first', 'taro')
      var same = document.querySelector('#app .swiper-slide-active .' + name) || document.querySelector('#app .' + name)
      if (same) same.scrollTop = top
    }
    ;[first(), document.getElementById('first-style'), document.getElementById('failed')].forEach(function (element) {
      if (element) element.parentNode.removeChild(element)
    })
    // Long after everything that the reader waits for.
    setTimeout(keep, 2000)
  }

  /** Fetches what other screens need, and has the whole edition kept, so that it can be read offline. Neither may fail loudly. */
  function keep() {
    var rest = function () {
      if (page.rest) page.rest()
    }
    rest()
    window.addEventListener('online', rest)
    try {
      if (navigator.connection && navigator.connection.saveData) return
      navigator.serviceWorker.register(page.worker).catch(function () {})
    } catch (error) {
      // A browser that lacks or forbids service workers needs the network, as ever.
    }
  }

  function watch() {
    if (drawn()) handOver()
    else setTimeout(watch, 30)
  }

  /** Shows the roll from the card that the address asks for. */
  function toCard() {
    var id = /\/roll\/index\?id=(\w+)/.exec(location.hash)
    var card = id && document.getElementById(id[1])
    // It begins above its first.
    if (card && card !== document.querySelector('.roll__card')) card.scrollIntoView()
  }

  /** Comes after the first screen in the page. */
  page.go = function () {
    var loading = false
    toCard()
    var once = function () {
      if (!loading) load()
      loading = true
    }
    // The screen is painted first. But a page in the background is not painted at all, and old browsers do not say when it was.
    try {
      new PerformanceObserver(once).observe({ type: 'paint', buffered: true })
    } catch (error) {
      requestAnimationFrame(once)
    }
    setTimeout(once, document.visibilityState === 'visible' ? 1000 : 0)
    watch()
  }
})(JSON.parse(document.getElementById('program').textContent))
