interface Router {
  pageConfig?: { navigationBarTitleText?: string }
}

/** Names the browser's tab. Stands in for Taro's module, which draws a bar over its pages; this edition has none. */
export default class NavigationBar {
  /** @param router knows the config of the page on show */
  constructor(private readonly router: Router) {}

  /** Called when a page comes on show. */
  load(): void {
    const title = this.router.pageConfig?.navigationBarTitleText
    if (title !== undefined) document.title = title
  }
}
