/** A size that follows the reader's type size in this program; in pixels at the standard one. */
const SIZED = /(-?[\d.]+)px(\s*\*\s*var\(--type\))/g
/** A browser's standard type size, which readers may set larger. */
const ROOT_PX = 16

/**
 * A PostCSS plugin: on the web such sizes also follow the type size in the browser's settings (WCAG 1.4.4). Pixels would ignore it.
 */
module.exports = () => ({
  postcssPlugin: 'browser-type',
  Declaration(declaration) {
    declaration.value = declaration.value.replace(SIZED, (_, pixels, factor) => `${pixels / ROOT_PX}rem${factor}`)
  },
})
