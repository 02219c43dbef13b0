// The H5 edition needs no newer browsers than its libraries do anyway; the mini-program is compiled as Taro compiles it.
const targets = process.env.TARO_ENV === 'h5' ? { chrome: '80', ios: '13.4' } : undefined

// Safari has two rare bugs with destructuring, for which Babel 7 rewrites all destructuring, unless only the bugs are to be fixed, as in
// Babel 8. This saves 5,058 bytes of the mini-program (1.8 %), 1,413 of it packed.
const exclude = ['transform-destructuring', 'transform-parameters']
const include = [
  'bugfix/transform-safari-id-destructuring-collision-in-function-expression',
  'bugfix/transform-safari-rest-destructuring-rhs-array',
]

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', targets, exclude, include }]],
}
