// Runs on the lobby's page (tools/build/landings/lobby.ts): turns its cards, keeps the screen awake, and fetches newer editions. The
// cards wait for nothing, so that no fault of network or host ever stops them.
;(function () {
  /** How often to ask for a newer edition, and how soon at first, and again after no answer; in milliseconds. */
  var OFTEN = 10 * 60000
  var SOON = 30000
  var root = document.documentElement
  var cards = document.querySelectorAll('.card')
  var at = -1

  /** Makes a card's words smaller until they fit, which the longest cards need. */
  function fit(card) {
    var under = card.querySelector('[data-fill]')
    for (var size = 100; size >= 50; size -= 2) {
      under.style.fontSize = size + '%'
      var tight = under.scrollHeight > under.clientHeight + 1
      var texts = under.querySelectorAll('[data-text], .lines')
      for (var i = 0; i < texts.length && !tight; i++) tight = texts[i].scrollWidth > texts[i].clientWidth + 1
      if (!tight) return
    }
  }
  function fitAll() {
    for (var i = 0; i < cards.length; i++) fit(cards[i])
  }

  function turn() {
    var before = at
    at = (at + 1) % cards.length
    for (var i = 0; i < cards.length; i++) {
      cards[i].classList.toggle('card--shown', i === at)
      cards[i].classList.toggle('card--leaving', i === before && before !== at)
    }
    setTimeout(turn, cards[at].dataset.seconds * 1000)
  }

  /** Keeps the screen from going dark, where the browser can. The browser drops this whenever the page is hidden. */
  function stayAwake() {
    if (document.visibilityState !== 'visible' || !navigator.wakeLock) return
    navigator.wakeLock.request('screen').catch(function () {})
  }

  var wait = SOON
  var asking
  var question
  /** Changes to a newer edition once it has come whole; until then the present one goes on. */
  function renew() {
    clearTimeout(asking)
    asking = setTimeout(renew, wait)
    // Gives up on a host that has not answered.
    if (question) question.abort()
    question = new AbortController()
    fetch(location.pathname, { cache: 'no-cache', signal: question.signal })
      .then(function (answer) {
        if (!answer.ok) throw answer.status
        return answer.text()
      })
      .then(function (page) {
        var made = (/<html [^>]*data-made="(\w+)"/.exec(page) || [])[1]
        if (!made || page.indexOf('</html>') < 0) throw 'not whole'
        if (made !== root.dataset.made) location.reload()
        wait = OFTEN
        clearTimeout(asking)
        asking = setTimeout(renew, wait)
      })
      .catch(function () {
        wait = Math.min(OFTEN, wait * 2)
      })
  }

  // The service worker keeps this page too, once it has been asked for through the worker.
  if (navigator.serviceWorker) {
    navigator.serviceWorker.register('../worker.js').catch(function () {})
    navigator.serviceWorker.addEventListener('controllerchange', renew)
  }
  addEventListener('online', function () {
    wait = SOON
    renew()
  })
  addEventListener('resize', fitAll)
  document.addEventListener('visibilitychange', stayAwake)
  stayAwake()
  asking = setTimeout(renew, wait)
  fitAll()
  if (document.fonts) document.fonts.ready.then(fitAll)
  turn()
})()
