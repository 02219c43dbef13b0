import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { arrivalOf, pageOf, pathOf, type Place, type Screen } from '@/entry/place'
import { fetchScreen } from './address'
import { inSinglePage } from './entrance'
import { answered, given } from './guard'
import { onLostPage } from './lost'
import { say } from './message'
import { useShown } from './shown'

/** The most pages in the stack, not counting one that lies aside. WeChat allows 10, but each takes memory, which old phones lack. */
const DEPTH = 3
/** Pages that lie aside: a reader who opens one wants to come back to where they were. */
const ASIDE: readonly Screen[] = ['poster', 'contents', 'about']

/** For each screen that is open, how to hand it another place. */
const openScreens = new Map<Screen, (place: Place) => void>()

/** The step that is under way, if any: no other is taken meanwhile. */
let moving: object | undefined

/**
 * Goes to a place. No screen is open twice: one that lies below comes back up, and the one on top changes in place. Where the stack is
 * full, the page on top is replaced, unless the new one lies aside.
 * @param place any place
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
      // A page that lies aside is on top of a full stack: it goes first.
      if (routes.length > DEPTH) await Taro.navigateBack()
      await Taro.redirectTo({ url })
    } else await Taro.navigateTo({ url })
  })
}

/** Hands a place to its screen, if that is open: one that lies below will show it when it comes up again. */
export const hand = (place: Place): void => openScreens.get(place.screen)?.(place)

/**
 * Goes back to the page below.
 * @param otherwise where to go if there is none, as after a scan
 */
export async function back(otherwise: Place): Promise<void> {
  if (routesFromTop().length < 2) return go(otherwise)
  await move(() => Taro.navigateBack())
}

/** The routes of the page stack, without leading slashes, from the top. */
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
 * Takes one step at a time: a second tap meanwhile would open the page twice. Even if no answer comes, the next step is free once a page
 * comes on show, or after a while.
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
    // A code may open another page than the one its place is on: this one shows what it can until the right one is there.
    if (place.screen === screen || inSinglePage()) return
    answered(() => Taro.redirectTo({ url: pathOf(place) })).catch(() => {
      // Where only the answer was lost, another page is on top by now.
      if (routesFromTop()[0] === pageOf(screen)) sorry()
    })
  }, [place, screen])
  useEffect(() => {
    openScreens.set(screen, setPlace)
    return () => {
      // The screen's next page may be there already.
      if (openScreens.get(screen) === setPlace) openScreens.delete(screen)
    }
  }, [screen])
  return [place, setPlace]
}

/** Leads readers who ask for a page that does not exist to the front page. To be called before the first page opens. */
export function mendLostPages(): void {
  onLostPage(() => void go({ screen: 'front' }))
}
