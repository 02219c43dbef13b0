const { join } = require('node:path')
const tsx = require('tsx/cjs/api')

const lean = (name) => join(__dirname, 'lean', name)

/** Modules of Taro's runtime and what takes their place: see docs/decisions/010. */
const REPLACED = {
  '@tarojs/runtime/dist/bom/URL.js': 'absent.js',
  '@tarojs/runtime/dist/bom/URLSearchParams.js': 'absent.js',
  '@tarojs/runtime/dist/bom/getComputedStyle.js': 'absent.js',
  '@tarojs/runtime/dist/bom/history.js': 'absent.js',
  '@tarojs/runtime/dist/bom/location.js': 'absent.js',
  '@tarojs/runtime/dist/bom/window.js': 'absent.js',
  '@tarojs/runtime/dist/dom-external/index.js': 'absent.js',
  '@tarojs/runtime/dist/dom-external/inner-html/html.js': 'absent.js',
  '@tarojs/runtime/dist/dom-external/mutation-observer/index.js': 'absent.js',
  '@tarojs/runtime/dist/dom/anchor-element.js': 'absent.js',
  '@tarojs/runtime/dist/dom/style.js': 'style.js',
  '@tarojs/runtime/dist/dom/svg.js': 'absent.js',
  '@tarojs/runtime/dist/dom/transfer.js': 'absent.js',
  '@tarojs/runtime/dist/hydrate.js': 'hydrate.js',
  '@tarojs/runtime/dist/perf.js': 'absent.js',
  '@tarojs/runtime/dist/polyfill/index.js': 'absent.js',
  '@tarojs/shared/dist/components.js': 'components.js',
  '@tarojs/shared/dist/native-apis.js': 'absent.js',
}

/** These packages come as one file each; taken as modules, what is replaced or unused can be left out. */
const AS_MODULES = ['@tarojs/runtime', '@tarojs/shared']

/**
 * What React's reconciler asks of whom it draws for. Taro answers these once and for all, so the ways not taken can be cut away.
 */
const SETTLED = {
  supportsMutation: true,
  supportsPersistence: false,
  supportsHydration: false,
  supportsTestSelectors: false,
}

/** What Taro calls of the reconciler; the rest of its exports goes. */
const CALLED = [
  'batchedUpdates',
  'createContainer',
  'findHostInstance',
  'flushSync',
  'getPublicRootInstance',
  'runWithPriority',
  'updateContainer',
]

/**
 * A Taro plugin: the mini-program without what it never uses of Taro and React, and with templates of its own.
 * @param {import('@tarojs/service').IPluginContext} ctx
 */
module.exports = (ctx) => {
  if (process.env.TARO_ENV !== 'weapp') return

  ctx.modifyWebpackChain(({ chain }) => {
    // What webpack writes around modules may be as new as what Babel leaves within them: see browserslist in package.json.
    chain.output.set('environment', { arrowFunction: true, const: true, destructuring: true, forOf: true })
    for (const name of AS_MODULES) chain.resolve.alias.set(`${name}$`, require.resolve(`${name}/dist/index.js`))
    chain.resolve.alias.set('@tarojs/taro$', lean('taro.js'))
    chain.resolve.alias.set('@tarojs/plugin-platform-weapp/dist/runtime$', lean('platform.js'))
    for (const [module, own] of Object.entries(REPLACED))
      chain.resolve.alias.set(`${require.resolve(module)}$`, lean(own))
    chain.module
      .rule('classes')
      .test(lean('sent-classes.cjs'))
      .type('javascript/auto')
      .use('val')
      .loader(require.resolve('val-loader'))
    // For Douyin Taro has another document, and lists of every component there is; WeChat takes their names for what is used.
    const replaced = (name, path, search, replace) =>
      chain.module
        .rule(name)
        .test(path)
        .use('string-replace')
        .loader(require.resolve('string-replace-loader'))
        .options({ search, flags: 'g', replace, strict: true })
    replaced('no-other-document', /@tarojs\/runtime\/dist\/bom\/document\.js$/, 'isEnableTTDom\\(\\)', 'false')
    // That making a list has no effect is not known to a minifier.
    replaced('unused-lists', /@tarojs\/shared\/dist\/constants\.js$/, '= new Set\\(', '= /*#__PURE__*/ new Set(')
    // While developing, React's tools ask for more of it.
    if (process.env.NODE_ENV !== 'production') return
    chain.module
      .rule('lean-reconciler')
      .test(/react-reconciler\.production\.min\.js$/)
      .use('string-replace')
      .loader(require.resolve('string-replace-loader'))
      .options({
        multiple: [
          // A reconciler of another make must stop the build: hence strict.
          ...Object.entries(SETTLED).map(([name, value]) => ({
            search: `$$$hostConfig.${name}`,
            replace: String(value),
            strict: true,
          })),
          {
            search: `exports\\.(?!(?:${CALLED.join('|')})=)\\w+=function`,
            flags: 'g',
            replace: 'void function',
            strict: true,
          },
        ],
      })
  })

  ctx.onBuildFinish(async ({ error } = {}) => {
    // A broken build has nothing to open; one that is made anew at each change shall be quick.
    if (error || process.env.NODE_ENV !== 'production') return
    const { prerender } = tsx.require('./lean/prerender.ts', __filename)
    await prerender(ctx.paths.outputPath).catch((error) => {
      console.error(error)
      process.exit(1)
    })
  })

  ctx.modifyBuildAssets(({ assets }) => {
    const { RawSource } = require('webpack').sources
    const { pageMeta, templates } = tsx.require('./lean/wxml.ts', __filename)
    const { wxml, wxs } = templates()
    assets['base.wxml'] = new RawSource(wxml)
    assets['utils.wxs'] = new RawSource(wxs)
    // Taro's way of going deeper than its templates.
    for (const name of Object.keys(assets)) {
      if (/^comp\.\w+$/.test(name)) delete assets[name]
      else if (/index\.json$/.test(name)) assets[name] = new RawSource(withoutComp(assets[name].source()))
      else if (/index\.wxml$/.test(name)) {
        assets[name] = new RawSource(assets[name].source().replace('<template ', `${pageMeta()}<template `))
      }
    }
  })
}

/** @returns a page's JSON that names no component */
function withoutComp(text) {
  const page = JSON.parse(text)
  delete page.usingComponents
  return JSON.stringify(page)
}
