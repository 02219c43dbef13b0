/** A page and how it is opened. */
export interface Page {
  page: string
  query: Record<string, string>
}

const page = (path: string, query: Record<string, string> = {}): Page => ({ page: path, query })

/** Those that the product shares with native. */
export const DECK = page('pages/cards/index', { id: 'h3' })
export const FRONT = page('pages/index/index')
export const TASK = page('pages/task/index', { id: 't1' })

/** Those of the product alone, in packages of their own. */
export const FURTHER = [page('pages/contents/index'), page('pages/about/index'), page('poster/index', { id: 'h3' })]

/** The scaffold's only page, and its words. */
export const HELLO = { ...page('pages/index/index'), text: ['Hello world!'] }
