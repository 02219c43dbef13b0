import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page, Request } from 'playwright-core'
import { linkOf, type Place } from '@/entry/place'
import { posterOf } from '@/share/poster'
import { leaveUnpainted, openBrowser, phone } from '../../lib/browser'
import { WORKER } from './keep'
import { inlined } from './landing'
import { serve } from '../../lib/serve'

/** How many phones draw side by side. */
const AT_ONCE = 2

/** How long a screen may take, in milliseconds. */
const LONGEST = 30_000

/** The first screen of a place as plain markup, and what the program loads to draw it. */
interface FirstScreen {
  html: string
  css: string
  /** Script files besides those that every page names. */
  chunks: string[]
}

/**
 * Writes its first screen into each landing page, so that it can be read before any script has come. The program then draws the same and
 * takes over.
 * @param folder the built edition, with its landing pages
 * @param places of the landing pages
 * @returns how many pages have one; 0 where no browser can start, which is said on standard error and does no other harm
 * @throws if a landing page is missing or not of the expected form, or draws nothing
 */
export async function writeFirstScreens(folder: string, places: readonly Place[]): Promise<number> {
  const browser = await openBrowser().catch(() => undefined)
  if (!browser) {
    console.warn('没有能启动的浏览器：落地页不带首屏内容，其余照常')
    return 0
  }
  const served = await serve(folder)
  try {
    const waiting = [...places]
    const screens = new Map<Place, FirstScreen>()
    const draw = async () => {
      // One phone draws many: from its second place on the program is cached. Each is opened as if for the first time.
      const { context, page } = await phone(browser)
      await context.addInitScript('localStorage.clear(), sessionStorage.clear()')
      await leaveUnpainted(context)
      for (let place = waiting.shift(); place; place = waiting.shift()) {
        screens.set(place, await firstScreenOf(page, linkOf(served.url, place)))
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, draw))
    const opening = await inlined('opening.js')
    for (const [place, screen] of screens) {
      const file = join(folder, linkOf('/', place), 'index.html')
      await writeFile(file, withFirstScreen(await readFile(file, 'utf8'), screen, opening))
    }
    return screens.size
  } finally {
    await browser.close()
    await served.close()
  }
}

/** What the program draws meanwhile can be neither seen, reached nor heard. */
const COVERED = '#app{visibility:hidden}'
/** The pages are drawn for readers who mind no motion; the others need no pause button. */
const STILL = '@media (prefers-reduced-motion:reduce){#first .carousel__pause{visibility:hidden}}'
/** A link looks like what it stands for. */
const LINKS = 'a{display:block;color:inherit;text-decoration:none}'
/** The look of the words that say that the program has not come. */
const FAILED =
  '#failed{position:fixed;right:0;bottom:0;left:0;z-index:1;display:flex;align-items:center;padding:12px 20px;' +
  'background:#201a16;color:#fff8ec;font:17px/1.5 sans-serif}#failed span{flex:1}#failed button{flex:none;' +
  'min-height:44px;margin-left:12px;padding:0 16px;border:1px solid;border-radius:8px;background:none;color:inherit;font:inherit}'

const SCRIPT = /<script defer="defer" src="([^"]+)"><\/script>/g
const STYLE = /<link href="([^"]+)" rel="stylesheet">/

/** The browser that drew the page writes these under their new names; all browsers know the old ones. */
const knownToAll = (css: string): string =>
  css.replace(/([{;])(mask(?:-\w+)?|clip-path|user-select|text-size-adjust):/g, '$1-webkit-$2:')

/** Where a link of the first screen leads, by the place's code: without the program a poster is its picture. */
function hrefOf(code: string): string {
  const [screen, id] = code.split('/')
  if (screen === 'roll') return `roll/#${id}`
  if (screen === 'front') return './'
  return screen === 'poster' ? posterOf(id!).picture : `${code}/`
}

/** @returns a landing page with its first screen */
function withFirstScreen(page: string, { html, css, chunks }: FirstScreen, opening: string): string {
  const scripts = [...page.matchAll(SCRIPT)].map(([, file]) => file!)
  const style = STYLE.exec(page)?.[1]
  if (!style || scripts.length === 0) throw new Error('a landing page names no script or style')
  const entry = scripts.pop()!
  const program = { files: [...scripts, ...chunks], entry, style, worker: WORKER }
  const head =
    `<style id="first-style">${COVERED}${LINKS}${FAILED}${knownToAll(css)}${STILL}</style>` +
    `<script type="application/json" id="program">${JSON.stringify(program)}</script>` +
    `<script>${opening}</script>`
  const linked = html.replace(/(<a [^>]*?href=")([^"]+)/g, (_, start: string, code: string) => start + hrefOf(code))
  return page
    .replace(SCRIPT, '')
    .replace(STYLE, '')
    .replace('</head>', () => `${head}</head>`)
    .replace('<div id="app"></div>', (app) => `${app}<div id="first">${linked}</div><script>opening.go()</script>`)
}

/** Runs in the page. @returns whether the program has drawn its screen in time, in milliseconds */
const untilDrawn = async (longest: number): Promise<boolean> => {
  for (const end = performance.now() + longest; performance.now() < end;) {
    if (
      document.querySelector('.taro_page')?.textContent &&
      !document.querySelector('.swiper-container:not(.swiper-initialized), taro-input-core:not(:has(input))')
    )
      return true
    await new Promise((done) => setTimeout(done, 20))
  }
  return false
}

async function firstScreenOf(page: Page, url: string): Promise<FirstScreen> {
  const chunks: string[] = []
  const hear = (request: Request) => {
    const chunk = /\/(chunk\/[^/]+\.js)$/.exec(request.url())?.[1]
    if (chunk) chunks.push(`./${chunk}`)
  }
  page.on('request', hear)
  await page.goto(url, { waitUntil: 'commit' })
  // For `page.waitForFunction` each document takes in 340 kB of Playwright's own.
  if (!(await page.evaluate(untilDrawn, LONGEST))) throw new Error(`nothing was drawn at ${url} in ${LONGEST} ms`)
  // The compiler of these tools adds calls of this helper to functions.
  await page.evaluate('globalThis.__name = (given) => given')
  const screen = await page.evaluate(plainCopy)
  page.off('request', hear)
  return { ...screen, chunks }
}

/**
 * Runs in the drawn page: copies what is on show as plain markup, with the styles that it needs. Names that the program looks for are
 * changed, or its elements would come to life and its pages be found twice.
 */
function plainCopy(): { html: string; css: string } {
  const renamed = (text: string) =>
    text.replace(/\btaro-([a-z-]+)-core\b/g, 'first-$1').replace(/\btaro([_-])/g, 'first$1')

  const copy = new DOMParser().parseFromString(
    `<html><body><div id="first">${document.querySelector('.taro_page')!.outerHTML}</div></body></html>`,
    'text/html',
  )
  const all = <T extends Element = HTMLElement>(selector: string) => [...copy.querySelectorAll<T>(selector)]

  for (const wrapper of all('.swiper-wrapper')) {
    const ring = wrapper.closest('.carousel')
    const shown = wrapper.querySelector('.swiper-slide-active')!
    const kept = ring ? [shown.previousElementSibling, shown, shown.nextElementSibling] : [shown]
    for (const slide of [...wrapper.children]) {
      if (kept.includes(slide)) slide.removeAttribute('style')
      else slide.remove()
    }
    // The neighbours of the shown slide peek in on both sides.
    wrapper.setAttribute('style', ring ? 'transform:translateX(-100%)' : '')
  }
  for (const idle of all('.swiper-pagination, .swiper-notification, .screen__probe, style')) idle.remove()
  // Screen readers announce these only when they change.
  for (const said of all('.deck__said, .search__said')) said.textContent = ''

  // What leads to another landing becomes a link to it, unless it is in a slide that only peeks in.
  for (const way of all('[data-to]')) {
    if (way.closest('[aria-hidden=true]')) continue
    const link = copy.createElement('a')
    for (const { name, value } of [...way.attributes]) link.setAttribute(name, value)
    link.setAttribute('href', way.dataset.to!)
    link.append(...way.childNodes)
    way.replaceWith(link)
  }

  const KEPT = /^(class|style|role|href|src|alt|type|placeholder|aria-(hidden|label|level))$/
  for (const element of all('#first *')) {
    const role = element.getAttribute('role')
    // What cannot be pressed yet is no button, and its own words are read.
    if (role !== 'heading' && role !== 'img' && role !== 'main') {
      element.removeAttribute('role')
      element.removeAttribute('aria-label')
    }
    for (const { name, value } of [...element.attributes]) {
      // By these ids the roll opens at the card that an address asks for.
      if (name === 'id' && element.matches('.roll__card')) continue
      if (!KEPT.test(name) || value === '' || value === 'false') element.removeAttribute(name)
    }
  }
  // Without the program the keyboard has to scroll.
  for (const scroller of all('.taro_page, .deck__card')) scroller.tabIndex = 0
  const remarks = copy.createTreeWalker(copy.body, NodeFilter.SHOW_COMMENT)
  const comments: Node[] = []
  while (remarks.nextNode()) comments.push(remarks.currentNode)
  for (const comment of comments) comment.parentNode!.removeChild(comment)

  // A style is needed if it applies to the copy in any theme or type size.
  const meets = (selector: string) => {
    if (/:(hover|active|focus|disabled)/.test(selector)) return false
    const plain = selector
      .replace(/::?(before|after|placeholder|-webkit-[\w-]+|first-line)/g, '')
      .replace(/\.(theme-\w+|type-(large|huge|vast|elder))\b/g, '.screen')
      .trim()
    try {
      return copy.querySelector(plain || '*') !== null
    } catch {
      return false
    }
  }
  const needed = (rules: CSSRuleList): string =>
    [...rules]
      .map((rule) => {
        if (rule instanceof CSSStyleRule) {
          const selectors = rule.selectorText.split(/,(?![^(]*\))/).filter(meets)
          return selectors.length && rule.style.length
            ? `${selectors.join(',')}{${rule.style.cssText.replace(/;$/, '')}}`
            : ''
        }
        if (rule instanceof CSSMediaRule) {
          const inner = needed(rule.cssRules)
          return inner && `@media ${rule.conditionText}{${inner}}`
        }
        return ''
      })
      .join('')
  // The styles of index.html are in the page anyway.
  const sheets = [...document.styleSheets].filter(({ ownerNode }) => (ownerNode as Element | null)?.id !== 'frame')
  const css = sheets.map((sheet) => needed(sheet.cssRules).replace(/([;:]) /g, '$1')).join('')

  const screen = copy.querySelector('.screen')!
  const dress = copy.createElement('script')
  dress.textContent = 'opening.dress(document.currentScript.parentNode)'
  screen.prepend(dress)
  return { html: renamed(copy.querySelector('#first')!.innerHTML), css: renamed(css) }
}
