import { showToast } from './interaction'

interface Route {
  path: string
  action(context: { pathname: string }, params: object): unknown[]
}

/** Stands in for universal-router: the paths of this edition have no patterns in them. */
export default class Router {
  /** @param routes the screens, by their whole path */
  constructor(private readonly routes: Route[]) {
    // opening.js calls it when there is nothing else to do. What cannot be had then is fetched when it is asked for.
    const { opening } = globalThis as { opening?: { rest?: () => void } }
    const fetchAll = () =>
      routes.forEach((route) => void Promise.all(route.action({ pathname: route.path }, {})).catch(() => undefined))
    if (opening) opening.rest = fetchAll
  }

  /**
   * Loads a screen.
   * @param pathname its path
   * @returns whatever the route's action gives
   * @throws (as a rejection) with status 404 if there is no such path
   */
  resolve(pathname: string): Promise<unknown> {
    const route = this.routes.find(({ path }) => path === pathname.replace(/\/$/, ''))
    if (!route) return Promise.reject(Object.assign(new Error('no such screen'), { status: 404 }))
    const answer = route.action({ pathname }, {})
    // The browser's back and forward have changed the address already; the old screen stays.
    Promise.all(answer).catch(() => showToast({ title: '没能打开，请检查网络后再试' }))
    return Promise.resolve(answer)
  }
}
