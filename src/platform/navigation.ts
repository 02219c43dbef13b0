import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { arrivalOf, pageOf, pathOf, type Place, type Screen } from '@/entry/place'

/** How many pages lie upon each other at most. WeChat allows 10, but each costs an old phone its memory. */
const DEPTH = 3

/** For each screen that is open, how to hand it another place. */
const openScreens = new Map<Screen, (place: Place) => void>()

let moving = false

/**
 * Goes to a place. Each screen is open once at most: one that lies below is brought back up, and the screen on top
 * changes in place. Where the stack is full the page on top gives way.
 * @param place where to; any place
 */
export async function go(place: Place): Promise<void> {
  // A second tap while the first is under way would open the page twice.
  if (moving) return
  const routes = Taro.getCurrentPages().map((page) => (page.route ?? '').replace(/^\//, ''))
  const above = routes.reverse().indexOf(pageOf(place.screen))
  if (above >= 0) openScreens.get(place.screen)?.(place)
  if (above === 0) return
  const url = pathOf(place)
  moving = true
  try {
    if (above > 0) await Taro.navigateBack({ delta: above })
    else if (place.screen === 'front') await Taro.reLaunch({ url })
    else if (routes.length >= DEPTH) await Taro.redirectTo({ url })
    else await Taro.navigateTo({ url })
  } catch {
    await Taro.reLaunch({ url }).catch(() => undefined)
  } finally {
    moving = false
  }
}

/**
 * The place a page shows: first the one it was opened with, then whatever `go` hands it.
 * @param screen the page's screen
 * @returns the place (a new object each time one is asked for, so that asking twice for the same shows) and a setter
 */
export function usePlace(screen: Screen): [Place, (place: Place) => void] {
  const { params } = useRouter()
  const [place, setPlace] = useState(() => arrivalOf(screen, params).place)
  useEffect(() => {
    // A code may name another page than its place is on: the page shows what it can until the right one is there.
    if (place.screen !== screen) Taro.redirectTo({ url: pathOf(place) }).catch(() => undefined)
  }, [place, screen])
  useEffect(() => {
    openScreens.set(screen, setPlace)
    return () => {
      // The next page of this screen may have come before this one went.
      if (openScreens.get(screen) === setPlace) openScreens.delete(screen)
    }
  }, [screen])
  return [place, setPlace]
}
