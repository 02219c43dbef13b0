declare module 'subset-font' {
  /** @returns a font with nothing but the given text's glyphs */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2'; noLayoutClosure: boolean; preserveNameIds: number[] },
  ): Promise<Buffer>
}
