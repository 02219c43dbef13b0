import { isHidden } from '../simulator/node'
import type { CompiledStyles } from './compiled-styles'

/** One stop of a screen reader on its way over a page. */
export interface Stop {
  /** An ARIA role; empty for plain text. */
  role: string
  name: string
  /** Is it said by itself whenever it changes? */
  live: boolean
}

/** What a reader who hears the page would stumble over. */
export interface Fault {
  /** The element's tag, classes and first words. */
  element: string
  problem: string
}

/** Roles of WeChat's own components. */
const NATIVE_ROLES: Record<string, string> = {
  button: 'button',
  navigator: 'link',
  input: 'textbox',
  textarea: 'textbox',
  switch: 'switch',
  slider: 'slider',
}
/** Roles whose element is one stop, whatever it holds. */
const WHOLE = ['button', 'link', 'img', 'heading', 'textbox', 'searchbox', 'switch', 'slider', 'tab', 'radio']
const CONTROLS = WHOLE.filter((role) => !['img', 'heading'].includes(role))
const WRAPPERS = ['dialog', 'alertdialog', 'list', 'listitem', 'group', 'radiogroup', 'tablist', 'region', 'status']
const LANDMARKS = ['main', 'navigation', 'banner', 'contentinfo', 'search', 'article', 'alert', 'log', 'text', 'none']
const ROLES = [...WHOLE, ...WRAPPERS, ...LANDMARKS]

/** WeChat hands every event of these to the page, wanted or not. */
const TAPS_BY_NATURE = ['swiper', 'swiper-item', 'scroll-view']
/** A rule with one of these draws something even where there is no text. */
const DRAWS = /^(background|-webkit-mask|mask|border(?!-radius)|clip-path|-webkit-clip-path)/

const roleOf = (element: Element) => element.getAttribute('aria-role') ?? NATIVE_ROLES[element.tagName] ?? ''
const labelOf = (element: Element) => element.getAttribute('aria-label')?.trim() ?? ''
const isLive = (element: Element) => ['polite', 'assertive'].includes(element.getAttribute('aria-live') ?? '')
const isSilent = (element: Element) => element.getAttribute('aria-hidden') === 'true'
const isControl = (element: Element) => CONTROLS.includes(roleOf(element))
/** The sign at which a line may end is not heard. */
const squeezed = (text: string) =>
  text
    .replace(/\u200b/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Is the element, or one around it, kept from the eye or from the ear? */
export function isUnheard(element: Element): boolean {
  return isHidden(element) || element.closest('[aria-hidden="true"]') !== null || isUnseen(element)
}

/** A page-container's look is told in another attribute. */
const isUnseen = (element: Element) => element.getAttribute('custom-style')?.includes('visibility:hidden') ?? false

/** What is said of an element: its label, or else what it holds. */
export function nameOf(element: Element): string {
  if (labelOf(element)) return labelOf(element)
  if (element.tagName === 'input') return element.getAttribute('placeholder') ?? ''
  return squeezed(contentOf(element))
}

function contentOf(element: Element): string {
  return [...element.childNodes]
    .map((node) => {
      if (!(node instanceof Element)) return node.textContent ?? ''
      if (isSilent(node) || isHidden(node)) return ''
      const said = labelOf(node) || contentOf(node)
      return node.tagName === 'text' ? said : ` ${said} `
    })
    .join('')
}

/** All that is heard of a page from its first stop to its last, stroke by stroke. */
export function heard(root: Element): Stop[] {
  const stops: Stop[] = []
  let run = ''
  const flush = () => {
    if (squeezed(run)) stops.push({ role: '', name: squeezed(run), live: false })
    run = ''
  }
  const visit = (element: Element): void => {
    if (isSilent(element) || isHidden(element)) return
    const role = roleOf(element)
    const wraps = WRAPPERS.includes(role)
    if (WHOLE.includes(role) || isLive(element) || (labelOf(element) && !wraps)) {
      flush()
      const name = nameOf(element)
      if (name || isControl(element)) stops.push({ role, name, live: isLive(element) })
      return
    }
    const block = element.tagName !== 'text'
    if (block) flush()
    if (wraps && labelOf(element)) stops.push({ role, name: labelOf(element), live: false })
    for (const node of element.childNodes) {
      if (node instanceof Element) visit(node)
      else run += node.textContent ?? ''
    }
    if (block) flush()
  }
  visit(root)
  flush()
  return stops
}

/**
 * Looks for what a reader who hears the page would stumble over. What nobody hears is not looked at.
 * @param root an element of the rendered page
 * @param styles the page's own
 */
export function faults(root: Element, styles: CompiledStyles): Fault[] {
  const found: Fault[] = []
  for (const element of root.querySelectorAll('*')) {
    if (isUnheard(element)) continue
    const problem = problemOf(element, styles)
    if (problem) found.push({ element: pictureOf(element), problem })
  }
  return found
}

function problemOf(element: Element, styles: CompiledStyles): string | undefined {
  const role = roleOf(element)
  const control = isControl(element)
  if (role && !ROLES.includes(role)) return `has an unknown role, ${role}`
  if (isTapped(element) && !control) return 'takes taps but has no role'
  if (control && !nameOf(element)) return `is a ${role} without a name`
  if (element.tagName === 'input' && !labelOf(element)) return 'is an input whose name goes as soon as one types'
  const around = aroundOf(element)
  if (control && around) return `is a ${role} within a ${roleOf(around)}`
  if (isNumeral(element) && !saysAll(element, around))
    return 'is a figure of which nothing says number and unit together'
  // What else a control holds is said with it, or stands behind its label.
  if (around) return undefined
  if (element.tagName === 'image' && !labelOf(element)) return 'is a picture without a label'
  if (isDrawing(element, styles)) return 'is a drawing that is not kept from screen readers'
  return undefined
}

const isTapped = (element: Element) =>
  !TAPS_BY_NATURE.includes(element.tagName) && (element.hasAttribute('bindtap') || element.hasAttribute('catchtap'))

/** The control that an element is a part of. */
function aroundOf(element: Element): Element | undefined {
  for (let one = element.parentElement; one; one = one.parentElement) {
    if (isControl(one) || (roleOf(one) === 'img' && labelOf(one))) return one
  }
  return undefined
}

const isNumeral = (element: Element) => element.matches('.numeral')

/** The figure's own label, or the control it is a part of, has all of it. */
function saysAll(numeral: Element, around: Element | undefined): boolean {
  const said = labelOf(numeral) || (around ? nameOf(around) : numeral.children.length ? '' : nameOf(numeral))
  return said.includes((numeral.textContent ?? '').replace(/[\s\u200b]/g, ''))
}

function isDrawing(element: Element, styles: CompiledStyles): boolean {
  if (element.children.length || element.textContent?.trim() || labelOf(element)) return false
  return Object.entries(styles.of(element)).some(([name, value]) => DRAWS.test(name) && !/^(0|none)$/.test(value))
}

function pictureOf(element: Element): string {
  const classes = (element.getAttribute('class') ?? '').trim().split(/\s+/).filter(Boolean)
  return `${[element.tagName, ...classes].join('.')} “${squeezed(element.textContent ?? '').slice(0, 12)}”`
}
