// The H5 edition asks of a browser what the libraries in it ask anyway; what WeChat runs is compiled as Taro does.
const targets = process.env.TARO_ENV === 'h5' ? { chrome: '80', ios: '13.4' } : undefined

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', targets }]],
}
