import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { linkOf, pageOf, pathOf, type Place, type Screen } from '@/entry/place'

/**
 * Writes what a page shows into the browser's address, so that a reload and a copied address lead there: the folder of the place's
 * landing, and behind # the page for the router. No entry is added to the history, and its state stays.
 * @param place what the page shows
 * @param landing the place whose landing the address names; a poster has none of its own
 */
export function showAddress(place: Place, landing: Place = place): void {
  // Another page lies on top: the address is that page's.
  if (location.hash.slice(1).split('?')[0] !== `/${pageOf(place.screen)}`) return
  // A watching build has no landings.
  const folder = document.querySelector('base')
    ? linkOf(document.baseURI, landing).replace(/#.*/, '')
    : location.origin + location.pathname
  const address = `${folder}${location.search}#${pathOf(place)}`
  if (address === location.href) return
  try {
    history.replaceState(history.state, '', address)
  } catch {
    // Some browsers limit how often this may be done: the next change will be written.
  }
}

/** Keeps the address in step with what the page shows: see `showAddress`. */
export function useAddress(place: Place, landing?: Place): void {
  const show = () => showAddress(place, landing)
  // A page below is handed its place before it is on show again.
  useDidShow(show)
  useEffect(show)
}

interface Route {
  path: string
  load(): [Promise<unknown>, ...unknown[]]
}

/**
 * Waits until a screen's program is there. It is fetched when it is first needed; until then its address would show nothing.
 * @returns nothing where nobody has to wait
 * @throws (as a rejection) if it cannot be fetched; asking again tries again
 */
export const fetchScreen = (screen: Screen): Promise<unknown> | undefined => {
  const { __taroAppConfig: config } = window as { __taroAppConfig?: { routes?: Route[] } }
  return config?.routes?.find(({ path }) => path === pageOf(screen))?.load()[0]
}
