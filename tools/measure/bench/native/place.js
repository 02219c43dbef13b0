// Where a reader is or wants to go, { screen, id }, and its addresses.
const PAGES = { front: 'pages/index/index', card: 'pages/cards/index', task: 'pages/task/index' }
const ID = /^[a-z][a-z0-9]{0,11}$/
const FRONT = { screen: 'front' }
/** Longer addresses than any of ours are not searched. */
const LONGEST = 2048

const routeOf = (place) => PAGES[place.screen]
const queryOf = (place) => (place.id ? `id=${place.id}` : '')
const pathOf = (place) => `/${routeOf(place)}${place.id ? `?${queryOf(place)}` : ''}`

function placed(screen, id) {
  if (screen === 'front') return FRONT
  if (screen !== 'card' && screen !== 'task') return null
  return ID.test(id.toLowerCase()) ? { screen, id: id.toLowerCase() } : null
}

function ofCode(code) {
  const [screen, id = ''] = code.split('/')
  return placed(screen.toLowerCase(), id)
}

/** The place is the end of a link's path: what lies before it is the host's business. */
function ofLink(link) {
  const parts = link
    .replace(/[#?].*$/, '')
    .replace(/\/(index\.html)?$/i, '')
    .split('/')
  const place = ofCode(parts.slice(-2).join('/')) || ofCode(parts[parts.length - 1])
  return place || (parts.length > 2 ? FRONT : null)
}

/** A parameter by its name in any case; percent-encoding is taken off once. */
function parameter(query, name) {
  const fits = (key) => key.toLowerCase() === name && typeof query[key] === 'string' && query[key].length <= LONGEST
  const key = Object.keys(query || {}).find(fits)
  if (!key) return ''
  try {
    return decodeURIComponent(query[key])
  } catch (_) {
    return query[key]
  }
}

/** How a page was opened: by a code's scene, an ordinary link's q, or its own id. Always a place, whatever the query holds. */
function arrivalOf(screen, query) {
  return (
    ofCode(parameter(query, 'scene').split('~')[0]) ||
    ofLink(parameter(query, 'q')) ||
    placed(screen, parameter(query, 'id')) ||
    (screen === 'card' ? { screen, id: 'cover' } : FRONT)
  )
}

module.exports = { routeOf, queryOf, pathOf, arrivalOf }
