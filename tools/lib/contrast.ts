/** What a part of a colour gives of light, by its value of 0–255: looked up, for pictures have many. */
const LIGHT = Array.from({ length: 256 }, (_, value) => {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
})

const luminance = (pixels: ArrayLike<number>, from: number) =>
  0.2126 * LIGHT[pixels[from]!]! + 0.7152 * LIGHT[pixels[from + 1]!]! + 0.0722 * LIGHT[pixels[from + 2]!]!

/**
 * How much two colours stand out from one another, after WCAG 2.2.
 * @param one holds red, green and blue of 0–255 from `oneAt` on, as does `other`
 * @returns 1 where they are equal, up to 21
 */
export function contrast(one: ArrayLike<number>, other: ArrayLike<number>, oneAt = 0, otherAt = 0): number {
  const [a, b] = [luminance(one, oneAt), luminance(other, otherAt)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}
