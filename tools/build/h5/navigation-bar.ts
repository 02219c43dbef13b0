interface Router {
  pageConfig?: { navigationBarTitleText?: string }
}

/** Stands in for what drives the bar over Taro's pages, which this edition does not draw: it names the browser's tab. */
export default class NavigationBar {
  /** @param router tells how the page on show is configured */
  constructor(private readonly router: Router) {}

  /** Called when a page comes on show. */
  load(): void {
    const title = this.router.pageConfig?.navigationBarTitleText
    if (title !== undefined) document.title = title
  }
}
