// Keeps the whole edition for reading offline. Bundled by tools/build/landings/keep.ts, which sets KEPT: the files to keep from the start.
import { matchPrecache, precache } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst } from 'workbox-strategies'

/** Another edition on the same host has its own. */
const own = (name) => `${name} ${self.registration.scope}`
const PAGES = own('pages')
const FILES = own('files')
/** How many seconds a page may take if an older copy is at hand. */
const PATIENCE = 3

precache(KEPT)

/** What was fetched last, or else what is kept from the start; for an address without a page, 404.html. */
const keptFromTheStart = {
  async cachedResponseWillBeUsed({ cachedResponse, request: { url, mode } }) {
    if (cachedResponse) return cachedResponse
    const { origin, pathname } = new URL(url)
    const kept = await matchPrecache(origin + pathname.replace(/index\.html$/, ''))
    return kept ?? (mode === 'navigate' ? matchPrecache('404.html') : undefined)
  },
}

/** An error of the host counts as no answer. */
const soundAnswer = {
  async fetchDidSucceed({ response }) {
    if (response.status >= 500) throw new Error(`answered ${response.status}`)
    return response
  },
}

// A lobby screen must start offline, whichever version is current: its page is kept apart, under one address.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.endsWith('/screen/'),
  new NetworkFirst({ cacheName: own('screen'), networkTimeoutSeconds: PATIENCE, plugins: [soundAnswer] }),
)
// Pages are fetched while there is a network, so that a correction is never held back.
registerRoute(
  ({ request }) => request.mode === 'navigate',
  new NetworkFirst({ cacheName: PAGES, networkTimeoutSeconds: PATIENCE, plugins: [keptFromTheStart, soundAnswer] }),
)
// A file that is named by what is in it never changes.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /\.[0-9a-f]{8}\.(js|css)$/.test(url.pathname),
  new CacheFirst({ cacheName: FILES, plugins: [keptFromTheStart] }),
)
// Posters weigh more than all the rest together: each is kept once it has been looked at.
registerRoute(
  ({ request, sameOrigin }) => sameOrigin && request.destination === 'image',
  new NetworkFirst({ cacheName: own('pictures'), networkTimeoutSeconds: PATIENCE }),
)

// A new version waits until no page of the old one is open, so that each page finds its own files to the end.
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([caches.delete(PAGES), caches.delete(FILES), self.clients.claim()]))
})
