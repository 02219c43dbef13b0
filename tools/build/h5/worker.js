// Keeps the whole edition for when the line is lost. Bundled by tools/build/landings/keep.ts, which sets KEPT: what is kept from the start.
import { matchPrecache, precache } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst } from 'workbox-strategies'

/** Another edition on the same host has its own. */
const own = (name) => `${name} ${self.registration.scope}`
const PAGES = own('pages')
const FILES = own('files')
/** How long a page may take where an older one is at hand, in seconds. */
const PATIENCE = 3

precache(KEPT)

/** Behind what was fetched since stands what is kept from the start. Under an address of no page, the page for such addresses. */
const keptFromTheStart = {
  async cachedResponseWillBeUsed({ cachedResponse, request: { url, mode } }) {
    if (cachedResponse) return cachedResponse
    const { origin, pathname } = new URL(url)
    const kept = await matchPrecache(origin + pathname.replace(/index\.html$/, ''))
    return kept ?? (mode === 'navigate' ? matchPrecache('404.html') : undefined)
  },
}

/** A host in trouble is no better than none. */
const soundAnswer = {
  async fetchDidSucceed({ response }) {
    if (response.status >= 500) throw new Error(`answered ${response.status}`)
    return response
  },
}

// A lobby's screen may start without a line, whatever versions came meanwhile: its page is kept apart, however it is asked for.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.endsWith('/screen/'),
  new NetworkFirst({ cacheName: own('screen'), networkTimeoutSeconds: PATIENCE, plugins: [soundAnswer] }),
)
// Pages come by the line while there is one, so that a correction is never held back.
registerRoute(
  ({ request }) => request.mode === 'navigate',
  new NetworkFirst({ cacheName: PAGES, networkTimeoutSeconds: PATIENCE, plugins: [keptFromTheStart, soundAnswer] }),
)
// A file that is named by what is in it never changes.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /\.[0-9a-f]{8}\.(js|css)$/.test(url.pathname),
  new CacheFirst({ cacheName: FILES, plugins: [keptFromTheStart] }),
)
// Posters weigh more than all the rest: each is kept once it was looked at.
registerRoute(
  ({ request, sameOrigin }) => sameOrigin && request.destination === 'image',
  new NetworkFirst({ cacheName: own('pictures'), networkTimeoutSeconds: PATIENCE }),
)

// A new version waits until no page of the old one is open, which so finds its files to the end; then it has all that is newest.
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([caches.delete(PAGES), caches.delete(FILES), self.clients.claim()]))
})
