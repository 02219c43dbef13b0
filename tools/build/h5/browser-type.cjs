/** What follows the reader's type size in this program, in pixels at the standard one. */
const SIZED = /(-?[\d.]+)px(\s*\*\s*var\(--type\))/g
/** A browser's own standard, to which readers set it larger. */
const ROOT_PX = 16

/**
 * A PostCSS plugin: on the web such sizes follow the type size of the browser, too (WCAG 1.4.4). Readers find it in the browser's
 * settings; pixels would not mind it.
 */
module.exports = () => ({
  postcssPlugin: 'browser-type',
  Declaration(declaration) {
    declaration.value = declaration.value.replace(SIZED, (_, pixels, factor) => `${pixels / ROOT_PX}rem${factor}`)
  },
})
