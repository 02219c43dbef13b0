/**
 * Whether tests that combine things, such as each screen with each type size, go through all combinations. They do, but for
 * `npm run test:quick`, which answers sooner while one works: it takes a part of the combinations, and of what is alike.
 */
export const ALL = !process.env.QUICK

/** @returns all of a list of things that are alike; quickly, the first of every few */
export const someOf = <T>(alike: readonly T[], every: number): T[] => alike.filter((_, i) => ALL || i % every === 0)

/** @returns each with all of the others; quickly, each with one of them, in turn, and each of them with one at least */
export function combined<A, B>(things: readonly A[], others: readonly B[]): (readonly [A, B])[] {
  if (ALL) return things.flatMap((one) => others.map((other) => [one, other] as const))
  return Array.from(
    { length: Math.max(things.length, others.length) },
    (_, i) => [things[i % things.length]!, others[i % others.length]!] as const,
  )
}

/** A test that a quick run leaves out. */
export const itWithAll = (name: string, test: () => Promise<void>): void => {
  if (ALL) it(name, test)
}
