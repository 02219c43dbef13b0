// Runs on the lobby's page (tools/build/landings/lobby.ts): turns its cards, keeps the screen awake, and fetches what is newer. Nothing
// that it does is waited for, so that no fault of the line or the host ever stops the cards.
;(function () {
  /** How often a newer edition is asked for, and after how long first and at most where there is no answer; in milliseconds. */
  var OFTEN = 10 * 60000
  var SOON = 30000
  var root = document.documentElement
  var cards = document.querySelectorAll('.card')
  var at = -1

  /** Makes words smaller until they have room, which those of the longest cards need. */
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

  /** The screen does not go dark by itself, where the browser can see to it. It forgets so whenever the page was hidden. */
  function stayAwake() {
    if (document.visibilityState !== 'visible' || !navigator.wakeLock) return
    navigator.wakeLock.request('screen').catch(function () {})
  }

  var wait = SOON
  var asking
  var question
  /** Takes up a newer edition once it has come whole; while none comes, the one that is there goes on. */
  function renew() {
    clearTimeout(asking)
    asking = setTimeout(renew, wait)
    // A host that never answers is given up.
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

  // The worker keeps this page too, from when it is first asked for through it.
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
