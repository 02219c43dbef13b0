/**
 * Stands in for query-string, which Taro's router uses for one thing: to split a query into its parts, as they are written.
 * @param query what stands after the question mark
 * @returns the value of each name, not decoded; the last one where a name comes twice
 */
const parse = (query: string): Record<string, string> =>
  Object.fromEntries(
    query
      .split('&')
      .filter(Boolean)
      .map((part) => part.split(/=(.*)/s) as [string, string?])
      .map(([name, value = '']) => [name, value]),
  )

export default { parse }
