/**
 * Whether tests that combine things, such as each screen with each type size, go through all combinations. `npm run test:all` does. For
 * `npm test` each thing stands in one combination at least (“each choice”, as test designers call it), and of what is alike some are taken.
 */
export const ALL = process.env.COMBINATIONS === 'all'

/** @returns all of a list of things that are alike, or the first of every few */
export const someOf = <T>(alike: readonly T[], every: number): T[] => alike.filter((_, i) => ALL || i % every === 0)

/** @returns each with all of the others; or each with one of them, in turn, and each of them with one at least */
export function combined<A, B>(things: readonly A[], others: readonly B[]): (readonly [A, B])[] {
  if (ALL) return things.flatMap((one) => others.map((other) => [one, other] as const))
  return Array.from(
    { length: Math.max(things.length, others.length) },
    (_, i) => [things[i % things.length]!, others[i % others.length]!] as const,
  )
}

/** A test of what others see as well, which `npm test` leaves out. */
export const itWithAll = (name: string, test: () => Promise<void>): void => {
  if (ALL) it(name, test)
}
