import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { linkOf, pageOf, pathOf, type Place, type Screen } from '@/entry/place'

/**
 * Writes into the browser's address what a page shows, so that a reload and a copied address lead there: the folder of the place's
 * landing, and behind # the page for the router. The history grows by nothing, and what it holds of this page stays.
 * @param place what the page shows
 * @param landing the place whose landing shows it first; a poster has none of its own
 */
export function showAddress(place: Place, landing: Place = place): void {
  // Another page lies on top: the address is that page's.
  if (location.hash.slice(1).split('?')[0] !== `/${pageOf(place.screen)}`) return
  // While the program is written there are no landings.
  const folder = document.querySelector('base')
    ? linkOf(document.baseURI, landing).replace(/#.*/, '')
    : location.origin + location.pathname
  const address = `${folder}${location.search}#${pathOf(place)}`
  if (address === location.href) return
  try {
    history.replaceState(history.state, '', address)
  } catch {
    // Some browsers allow so many changes a minute: the next one will be written.
  }
}

/** Keeps the address at what the page shows: see `showAddress`. */
export function useAddress(place: Place, landing?: Place): void {
  const show = () => showAddress(place, landing)
  // A page that lies below is handed its place before it comes up.
  useDidShow(show)
  useEffect(show)
}

interface Route {
  path: string
  load(): [Promise<unknown>, ...unknown[]]
}

/**
 * Waits until a screen's program is there: it is fetched when it is first needed, and without it an address that names it would show
 * nothing.
 * @returns nothing where nobody has to wait
 * @throws (as a rejection) if it cannot be fetched; asking again tries again
 */
export const fetchScreen = (screen: Screen): Promise<unknown> | undefined => {
  const { __taroAppConfig: config } = window as { __taroAppConfig?: { routes?: Route[] } }
  return config?.routes?.find(({ path }) => path === pageOf(screen))?.load()[0]
}
