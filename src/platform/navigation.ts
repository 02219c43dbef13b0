import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { arrivalOf, pageOf, pathOf, type Place, type Screen } from '@/entry/place'
import { fetchScreen } from './address'
import { inSinglePage } from './entrance'
import { answered, given } from './guard'
import { say } from './message'
import { useShown } from './shown'

/** How many pages lie upon each other at most, not counting one beside the way. WeChat allows 10, but each costs an old phone its memory. */
const DEPTH = 3
/** Pages beside the way: who opened one wants back to where they were. */
const ASIDE: readonly Screen[] = ['poster', 'contents', 'about']

/** For each screen that is open, how to hand it another place. */
const openScreens = new Map<Screen, (place: Place) => void>()

/** The way that is being taken, if any: no other is taken meanwhile. */
let moving: object | undefined

/**
 * Goes to a place. Each screen is open once at most: one that lies below is brought back up, and the screen on top
 * changes in place. Where the stack is full the page on top gives way to all but what lies beside the way.
 * @param place where to; any place
 */
export async function go(place: Place): Promise<void> {
  const routes = routesFromTop()
  const above = routes.indexOf(pageOf(place.screen))
  if (above === 0) return hand(place)
  const url = pathOf(place)
  await move(async () => {
    const fetched = fetchScreen(place.screen)
    // WeChat fetches by itself, and takes no way from a lost page that is not taken at once.
    if (fetched) await fetched
    if (above > 0) {
      hand(place)
      await Taro.navigateBack({ delta: above })
    } else if (place.screen === 'front') await Taro.reLaunch({ url })
    else if (routes.length >= DEPTH && !ASIDE.includes(place.screen)) {
      // What lies beside the way lies above a full stack, and goes first.
      if (routes.length > DEPTH) await Taro.navigateBack()
      await Taro.redirectTo({ url })
    } else await Taro.navigateTo({ url })
  })
}

/** Hands a place to the screen that it is on, if that is open: one that lies below stands there when it comes up again. */
export const hand = (place: Place): void => openScreens.get(place.screen)?.(place)

/**
 * Goes back to the page below.
 * @param otherwise where to if there is none, as after a scan
 */
export async function back(otherwise: Place): Promise<void> {
  if (routesFromTop().length < 2) return go(otherwise)
  await move(() => Taro.navigateBack())
}

/** The pages that lie upon each other, without leading slashes, the one on top first. */
const routesFromTop = (): string[] =>
  given(
    () =>
      Taro.getCurrentPages()
        .map((page) => (page.route ?? '').replace(/^\//, ''))
        .reverse(),
    [],
  )

/** The page stays as it is. The likely reason is a package that could not be loaded, as in a lift. */
const sorry = () => say('没能打开，请稍后再试')

/**
 * Moves once: a second tap while the first is under way would open the page twice. Whatever becomes of the answer, the way is free
 * again once a page comes on show, or after a while.
 */
async function move(step: () => Promise<unknown>): Promise<void> {
  if (moving) return
  const own = (moving = {})
  try {
    await answered(step)
  } catch {
    if (moving === own) sorry()
  }
  if (moving === own) moving = undefined
}

/**
 * The place a page shows: first the one it was opened with, then whatever `go` hands it.
 * @param screen the page's screen
 * @returns the place (a new object each time one is asked for, so that asking twice for the same shows) and a setter
 */
export function usePlace(screen: Screen): [Place, (place: Place) => void] {
  const { params } = useRouter()
  const [place, setPlace] = useState(() => arrivalOf(screen, params).place)
  useShown(() => {
    moving = undefined
  })
  useEffect(() => {
    // A code may name another page than its place is on: the page shows what it can until the right one is there.
    if (place.screen === screen || inSinglePage()) return
    answered(() => Taro.redirectTo({ url: pathOf(place) })).catch(() => {
      // Where only the answer was lost, another page is on top by now.
      if (routesFromTop()[0] === pageOf(screen)) sorry()
    })
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

/** Leads to the front page whoever asks for a page that the special does not have. To be called before the first page is opened. */
export function mendLostPages(): void {
  const toFront = () => void go({ screen: 'front' })
  if (process.env.TARO_ENV === 'h5') Taro.eventCenter.on('__taroRouterNotFound', toFront)
  // WeChat wants the way to be taken before the listener returns, as `go` does.
  else given(() => Taro.onPageNotFound(toFront), undefined)
}
