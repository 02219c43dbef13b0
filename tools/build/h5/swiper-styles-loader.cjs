const postcss = require('postcss')

/** Styles of controls and effects that tools/build/h5/swiper.ts leaves out. */
const UNUSED =
  /swiper-(3d|button|cards|creative|css-mode|cube|fade|flip|free-mode|grid|lazy|navigation|pagination|scrollbar|slide-shadow|virtual|watch|zoom)|swiper:not/

const CSS = /^const indexCss = (".*");$/m

/** A webpack loader: removes the styles, and the icon font, of the parts of Swiper.js that are left out, from the element that has them. */
module.exports = (source) => {
  if (!CSS.test(source)) throw new Error('Taro keeps the styles of its Swiper elsewhere: mend swiper-styles-loader.cjs')
  return source.replace(CSS, (_, text) => {
    const css = postcss.parse(JSON.parse(text))
    css.walkAtRules(/^(font-face|keyframes)$/, (rule) => rule.remove())
    css.walkRules((rule) => {
      rule.selectors = rule.selectors.filter((selector) => !UNUSED.test(selector))
      rule.walkDecls(/^--swiper-(theme|navigation)/, (declaration) => declaration.remove())
      if (!rule.selectors.some(Boolean) || rule.nodes.length === 0) rule.remove()
    })
    return `const indexCss = ${JSON.stringify(css.toString())};`
  })
}
