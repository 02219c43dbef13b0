const DIGITS = '一二三四五六七八九'

/** @returns 1 → 一, 12 → 十二, 20 → 二十 … 99 → 九十九; any other number in digits */
export function ordinalOf(n: number): string {
  if (n < 1 || n > 99) return String(n)
  const tens = Math.floor(n / 10)
  return (tens > 1 ? DIGITS[tens - 1]! : '') + (tens ? '十' : '') + (DIGITS[(n % 10) - 1] ?? '')
}

const COUNTED = /^([一二三四五六七八九十]+|\d+)([大项件条].*)$/

/**
 * Reads how many things a heading announces.
 * @param heading such as 九项任务
 * @returns the number, and what is counted with its measure word (项任务); nothing if it announces none
 */
export function countIn(heading: string): { count: number; what: string } | undefined {
  const [, number = '', what = ''] = COUNTED.exec(heading) ?? []
  const count = Number(number) || Array.from({ length: 99 }, (_, i) => ordinalOf(i + 1)).indexOf(number) + 1
  return count ? { count, what } : undefined
}
