// The H5 edition asks of a browser what the libraries in it ask anyway; what WeChat runs is compiled as Taro does.
const targets = process.env.TARO_ENV === 'h5' ? { chrome: '80', ios: '13.4' } : undefined

// Safari has two rare bugs with what is taken out of an object or a list. Babel 7 rewrites all of that for them, unless only the
// bugs are named, as Babel 8 does by itself: 5,058 bytes of the mini-program (1.8 %), 1,413 of it packed.
const exclude = ['transform-destructuring', 'transform-parameters']
const include = [
  'bugfix/transform-safari-id-destructuring-collision-in-function-expression',
  'bugfix/transform-safari-rest-destructuring-rhs-array',
]

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', targets, exclude, include }]],
}
