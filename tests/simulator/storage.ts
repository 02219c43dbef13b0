const ENTRY_LIMIT = 1024 * 1024
const TOTAL_LIMIT = 10 * ENTRY_LIMIT

/** WeChat's local storage: values by key, kept as JSON, at most 1 MB a key and 10 MB in all. */
export class LocalStorage {
  readonly #entries = new Map<string, string>()

  constructor(values: Readonly<Record<string, unknown>> = {}) {
    for (const [key, value] of Object.entries(values)) this.set(key, value)
  }

  /** Everything in it, as values. */
  get values(): Record<string, unknown> {
    return Object.fromEntries([...this.#entries].map(([key, json]) => [key, JSON.parse(json) as unknown]))
  }

  get keys(): string[] {
    return [...this.#entries.keys()]
  }

  get bytes(): number {
    return [...this.#entries].reduce((sum, [key, json]) => sum + byteLength(key) + byteLength(json), 0)
  }

  has(key: string): boolean {
    return this.#entries.has(key)
  }

  get(key: string): unknown {
    const json = this.#entries.get(key)
    return json === undefined ? '' : JSON.parse(json)
  }

  set(key: string, value: unknown): void {
    const json = JSON.stringify(value ?? null)
    const before = this.#entries.get(key)
    if (byteLength(json) > ENTRY_LIMIT) throw new Error('entry size limit reached')
    if (this.bytes + byteLength(json) - byteLength(before ?? '') > TOTAL_LIMIT)
      throw new Error('exceed storage max size 10Mb')
    this.#entries.set(key, json)
  }

  delete(key: string): void {
    this.#entries.delete(key)
  }

  clear(): void {
    this.#entries.clear()
  }
}

/** A copy of plain data, as WeChat makes wherever data crosses between its parts. */
export const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** The length in UTF-8. */
export const byteLength = (text: string): number => Buffer.byteLength(text)
