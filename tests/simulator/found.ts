import { isHidden, readableText } from './node'

/** What is forwarded: the answer of `onShareAppMessage`, `onShareTimeline` or `onAddToFavorites`. */
export interface Forwarded {
  title?: string
  path?: string
  query?: string
  imageUrl?: string
}

/** What an element needs of the phone it is on. */
export interface FoundHost {
  living: object | null
  found(element: Element | null, selector: string): Found
  missing(): Error
  touch(): Promise<void>
  share(button: Element): Promise<Forwarded | null>
}

/** An element of the rendered page, or the lack of one; what it says is of the moment it was found. */
export class Found {
  readonly #element: Element | null
  readonly #host: FoundHost

  constructor(element: Element | null, host: FoundHost) {
    this.#element = element
    this.#host = host
  }

  get exists(): boolean {
    return this.#element !== null
  }

  /** The rendered element itself, read only; an error if there is none. */
  get element(): Element {
    if (!this.#element) throw this.#host.missing()
    return this.#element
  }

  /** What stands on the screen: one and the same object for as long as it stands there, whatever comes and goes around it. */
  get living(): object {
    if (!this.#host.living) throw this.#host.missing()
    return this.#host.living
  }

  get tag(): string {
    return this.element.tagName
  }

  /** What a reader reads in it. */
  get text(): string {
    return readableText(this.element)
  }

  get className(): string {
    return this.element.getAttribute('class') ?? ''
  }

  /** Kept from the eye by itself or by something around it? */
  get hidden(): boolean {
    return isHidden(this.element)
  }

  /** What a screen reader says of it: its label, or else its text. */
  get label(): string {
    return this.attribute('aria-label') ?? this.text
  }

  find(selector: string): Found {
    return this.#host.found(this.element.querySelector(selector), selector)
  }

  findAll(selector: string): Found[] {
    return [...this.element.querySelectorAll(selector)].map((element) => this.#host.found(element, selector))
  }

  /** A WXML attribute as rendered, by its WXML name; `undefined` without a value. */
  attribute(name: string): string | undefined {
    return this.element.getAttribute(name) ?? undefined
  }

  /** A finger's tap: touches, then `tap`, to whoever listens from here upwards. A disabled button keeps still. */
  async tap(): Promise<void> {
    if (this.hidden) throw new Error(`<${this.tag}> is hidden: no finger reaches it`)
    if (this.element.closest('button[disabled="true"]')) return
    if (this.#shareButton) await this.share()
    else await this.#host.touch()
  }

  /** A tap on this share button: its own handlers first, then what it forwards. */
  async share(): Promise<Forwarded | null> {
    const button = this.#shareButton
    if (!button) throw new Error(`<${this.tag}> is not a share button`)
    await this.#host.touch()
    return this.#host.share(button)
  }

  get #shareButton(): Element | null {
    return this.element.closest('button[open-type="share"]')
  }
}
