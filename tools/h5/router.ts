interface Route {
  path: string
  action(context: { pathname: string }, params: object): unknown
}

/** Stands in for universal-router: the paths of this edition have no patterns in them. */
export default class Router {
  /** @param routes the screens, by their whole path */
  constructor(private readonly routes: Route[]) {}

  /**
   * Loads a screen.
   * @param pathname its path
   * @returns whatever the route's action gives
   * @throws (as a rejection) with status 404 if there is no such path
   */
  resolve(pathname: string): Promise<unknown> {
    const route = this.routes.find(({ path }) => path === pathname.replace(/\/$/, ''))
    if (!route) return Promise.reject(Object.assign(new Error('no such screen'), { status: 404 }))
    return Promise.resolve(route.action({ pathname }, {}))
  }
}
