// Runs first in every landing page, for any browser. An address names its place twice: by the folder before #, which a host answers
// with this page, and by what follows, which the program's router reads. This script makes the two agree.
// `#place` holds { hash, folders }: this landing's own place, and the folder of every page that has one.
;(function () {
  var own = JSON.parse(document.getElementById('place').textContent)
  var base = document.querySelector('base')
  // Made absolute, so that files are found whatever the address becomes.
  base.href = base.href

  /** The lobby screen is a page of its own. While it cannot be had, it is asked for again, after longer and longer waits. */
  function lobby(wait) {
    var page = base.href + 'screen/'
    fetch(page)
      .then(function (answer) {
        if (!answer.ok) throw answer.status
        location.replace(page)
      })
      .catch(function () {
        setTimeout(lobby, wait, Math.min(2 * wait, 60000))
      })
  }
  if (/[?&]screen\b/.test(location.search)) lobby(1000)

  /** The part of a fragment that the router understands; what others add to an address (#wechat_redirect, #rd, #top) is left out. */
  function ours(hash) {
    var path = hash.split('#')[1] || ''
    return own.folders.hasOwnProperty(path.split('?')[0]) ? '#' + path : ''
  }

  /** The landing that a fragment names, if it is another. */
  function elsewhere(hash) {
    var folder = own.folders[hash.slice(1).split('?')[0]]
    var id = (/[?&]id=([a-z][a-z0-9]*)(&|$)/.exec(hash) || [])[1]
    if (folder === null || (/^(card|task)/.test(folder) && !id)) return ''
    var url = base.href + folder + (/^(card|task)/.test(folder) ? id + '/' : '')
    return url === location.origin + location.pathname.replace(/index\.html$/, '') ? '' : url
  }

  // A link to the roll has the card alone as its fragment.
  var card = /^#([a-z][a-z0-9]*)$/.exec(location.hash)
  var roll = card && /^(.*\/roll\/index\?id=)/.exec(own.hash)
  var hash = ours(location.hash) || (roll ? roll[1] + card[1] : own.hash)
  if (hash !== location.hash) history.replaceState(history.state, '', location.pathname + location.search + hash)
  // It shows at once what this one would show only when the program has come.
  var other = navigator.onLine === false ? '' : elsewhere(hash)
  if (other) location.replace(other + location.search + hash)

  /** Later, too, a fragment that is not ours changes neither the screen nor the address. */
  function stray(event) {
    if (ours(location.hash)) return
    event.stopImmediatePropagation()
    if (event.oldURL) history.replaceState(history.state, '', event.oldURL)
  }
  window.addEventListener('popstate', stray)
  window.addEventListener('hashchange', stray)
})()
