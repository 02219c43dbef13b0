/**
 * Tests that combine things, such as each screen with each type size, go through all combinations where ALL is set: `npm run test:all`.
 * `npm test` is to end within minutes: there each of the things stands in one combination at least, and of what is alike some are
 * looked at.
 */
export const ALL = Boolean(process.env.ALL)

/** @returns all of a list of things that are alike; without ALL the first of every few */
export const someOf = <T>(alike: readonly T[], every: number): T[] => alike.filter((_, i) => ALL || i % every === 0)

/** @returns each with all of the others; without ALL each with one of them, in turn, and each of them with one at least */
export function combined<A, B>(things: readonly A[], others: readonly B[]): (readonly [A, B])[] {
  if (ALL) return things.flatMap((one) => others.map((other) => [one, other] as const))
  return Array.from(
    { length: Math.max(things.length, others.length) },
    (_, i) => [things[i % things.length]!, others[i % others.length]!] as const,
  )
}

/** A test of what others see nearly as well: it runs with ALL only. */
export const itWithAll = (name: string, test: () => Promise<void>): void => {
  if (ALL) it(name, test)
}
