const { readdirSync, readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const typescript = require('./typescript.cjs')
const { compiledAtOnce } = require('./lean/eager.cjs')
const { found, rewritten, standIn } = require('./stand-in.cjs')

const lean = (name) => join(__dirname, 'lean', name)

/** Files of Taro's and what takes their place: see docs/decisions/010. */
const STAND_INS = {
  '@tarojs/plugin-platform-weapp/dist/runtime': 'platform.js',
  '@tarojs/runtime/dist/bom/URL.js': 'absent.js',
  '@tarojs/runtime/dist/bom/window.js': 'absent.js',
  '@tarojs/runtime/dist/dom-external/mutation-observer/index.js': 'absent.js',
  '@tarojs/runtime/dist/dom/root.js': 'root.js',
  '@tarojs/runtime/dist/dom/style.js': 'style.js',
  '@tarojs/runtime/dist/hydrate.js': 'hydrate.js',
  '@tarojs/shared/dist/components.js': 'components.js',
  '@tarojs/shared/dist/native-apis.js': 'absent.js',
}

/** What the entries ask for that Taro's loader writes: docs/decisions/019. */
const OF_ENTRIES = [
  '@tarojs/plugin-framework-react/dist/runtime',
  '@tarojs/plugin-platform-weapp/dist/runtime',
  '@tarojs/runtime',
  'react-dom',
]
/** The framework: a file that is not loaded with the program. */
const FRAMEWORK = 'taro'
const OF_FRAMEWORK =
  /@tarojs\/(?:react|runtime|shared|plugin-framework-react)\/|\/(?:react-reconciler|scheduler)\/|lean\/(?:root|platform|next-tick|early\/framework)\.js$/

/** Taro takes each of these packages as one file; as modules, what is replaced or unused can be left out. */
const AS_MODULES = ['@tarojs/runtime', '@tarojs/shared']

/** What Taro calls of React's reconciler; the rest of its exports goes. */
const CALLED = [
  'batchedUpdates',
  'createContainer',
  'findHostInstance',
  'flushSync',
  'getPublicRootInstance',
  'runWithPriority',
  'updateContainer',
]

/** Which kind of host Taro is to the reconciler; that it is not tested through React (`supportsTestSelectors`) Taro leaves out. */
const SETTLED = {
  isPrimaryRenderer: true,
  supportsHydration: false,
  supportsMicrotasks: true,
  supportsMutation: true,
  supportsPersistence: false,
}
/** What the reconciler asks of hosts of other kinds only: they copy, take over what is drawn already, or are tested through it. */
const OF_OTHERS =
  'clone\\w+|\\w*ContainerChild(?:ren|Set)|\\w*(?:[hH]ydrat|Suspense)\\w*|supportsTestSelectors|findFiberRoot|getBoundingRect|' +
  'getTextContent|matchAccessibilityRole|setFocusIfFocusable|setupIntersectionObserver'

/**
 * A Taro plugin: the mini-program without what it never uses of Taro and React, and with templates of its own. With LEAN=off it is
 * built as Taro builds it.
 * @param {import('@tarojs/service').IPluginContext} ctx
 */
module.exports = (ctx) => {
  if (process.env.TARO_ENV !== 'weapp') return
  ctx.modifyWebpackChain(({ chain }) => readSource(chain))
  if (process.env.LEAN === 'off') return addWhatTaroLacks(ctx)
  const developing = process.env.NODE_ENV !== 'production'
  const early = !developing && process.env.EARLY !== 'off'
  ctx.modifyWebpackChain(({ chain }) => {
    replaceModules(chain)
    // In development React's tools need more of it.
    if (!developing) cutReconciler(chain)
    if (early) drawEarly(chain)
  })
  if (early)
    ctx.modifyRunnerOpts(({ opts }) => {
      opts.commonChunks = (names) => names.filter((name) => name !== FRAMEWORK)
    })
  ctx.modifyBuildAssets(({ assets }) => writeTemplates(assets))
  // A build for development is to be quick.
  if (developing) return
  ctx.onBuildFinish(async ({ error } = {}) => {
    if (error) return
    if (early) loadLater(ctx.paths.outputPath)
    hintCompiler(ctx.paths.outputPath)
    await writeFirstScreens(ctx.paths.outputPath)
  })
}

/** What the program uses is read out of its source: lean/program.cjs. */
const readSource = (chain) =>
  void chain.module
    .rule('program')
    .test(lean('program.cjs'))
    .type('javascript/auto')
    .use('val')
    .loader(require.resolve('val-loader'))

/** Taro's own templates have no attributes for screen readers, and its pages scroll under a sheet. */
function addWhatTaroLacks(ctx) {
  let template
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      const { ariaOf, used } = typescript.require('./lean/used.ts', __filename)
      template = platform.template
      template.mergeComponents(ctx, ariaOf(used().components))
      platform.runtimePath = [platform.runtimePath, lean('aria.js')]
    },
  })
  ctx.modifyBuildAssets(({ assets }) => {
    const { getComponentsAlias } = require('@tarojs/shared')
    beginPages(assets, getComponentsAlias(template.internalComponents))
  })
}

function replaceModules(chain) {
  // What webpack writes around modules may be as new as what Babel leaves within them: see browserslist in package.json.
  chain.output.set('environment', { arrowFunction: true, const: true, destructuring: true, forOf: true })
  for (const name of AS_MODULES) chain.resolve.alias.set(`${name}$`, found(`${name}/dist/index.js`))
  for (const [file, own] of Object.entries(STAND_INS)) standIn(chain, file, lean(own))
  chain.resolve.alias.set('@tarojs/taro$', lean('taro.js'))
  // A name that a stand-in lacks stops the build, instead of being undefined when it is called.
  chain.module.set('parser', { javascript: { exportsPresence: 'error' } })
  // Taro has another document for Douyin, with lists of all components: without it their names do not count as used.
  replaceText(chain, '@tarojs/runtime/dist/bom/document.js', 'isEnableTTDom\\(\\)', 'false')
  // The short names of attributes are known when it is built.
  replaceText(
    chain,
    '@tarojs/shared/dist/utils.js',
    'function getComponentsAlias\\(origin\\) \\{[^]*?\\n\\}',
    "import { aliases } from './components.js';\nconst getComponentsAlias = () => aliases",
  )
  // Asked of each attribute, also where the answer is not used: of a node that lies in no page yet.
  replaceText(chain, '@tarojs/runtime/dist/dom/element.js', 'isPureView = ', 'isPureView = this._root && ')
  // A minifier does not know that making a Set has no side effect.
  replaceText(chain, '@tarojs/shared/dist/constants.js', '= new Set\\(', '= /*#__PURE__*/ new Set(')
}

/** Has the entries ask for what draws before the framework runs, and keeps that in a file of its own. */
function drawEarly(chain) {
  const { NormalModuleReplacementPlugin } = require('webpack')
  const { optimization } = chain
  chain.resolve.alias.set('@tarojs/taro$', lean('early/taro.js'))
  // Taro's loader writes what the entries ask for; React as a whole, which it asks for in the app's, is for the framework only.
  const entry = /\/src\/(?:(app)|poster\/index|pages\/\w+\/index)\.tsx$/
  chain.plugin('entries').use(NormalModuleReplacementPlugin, [
    new RegExp(`^(?:react|${OF_ENTRIES.join('|')})$`),
    (asked) => {
      const found = entry.exec(asked.contextInfo.issuer)
      if (found && (found[1] || asked.request !== 'react')) asked.request = lean('early/entry.js')
    },
  ])
  const { cacheGroups, ...split } = optimization.get('splitChunks')
  const framework = { name: FRAMEWORK, priority: 100, test: ({ resource }) => OF_FRAMEWORK.test(resource) }
  optimization.splitChunks({ ...split, cacheGroups: { ...cacheGroups, taro: framework } })
}

/** Webpack has a page wait for all files that it may ever ask for. */
function loadLater(folder) {
  const idOf = (text) => JSON.parse(/\.push\(\[(\[[^\]]*\])/.exec(text)[1])[0]
  const framework = idOf(readFileSync(join(folder, `${FRAMEWORK}.js`), 'utf8'))
  let found = 0
  for (const name of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.js'))) {
    const file = join(folder, name)
    const text = readFileSync(file, 'utf8')
    const later = text.replace(/(\.O\((?:0|undefined), *)(\[[^\]]+\])/g, (_, call, ids) => {
      const others = JSON.parse(ids).filter((id) => id !== framework)
      if (others.length < JSON.parse(ids).length) found++
      return call + JSON.stringify(others)
    })
    if (later !== text) writeFileSync(file, later)
  }
  if (!found)
    throw new Error(
      'webpack names the files that a page waits for in another way: see loadLater in tools/build/taro-plugin-lean.cjs',
    )
}

function cutReconciler(chain) {
  const taro = readFileSync(found('@tarojs/react/dist/react.esm.js'), 'utf8')
  const settled = Object.entries(SETTLED)
  if (
    !settled.every(([name, answer]) => taro.includes(`${name}: ${answer},`)) ||
    taro.includes('supportsTestSelectors')
  )
    throw new Error('Taro is another kind of host to React: see SETTLED in tools/build/taro-plugin-lean.cjs')
  const host = '\\$\\$\\$hostConfig\\.'
  replaceTexts(chain, 'react-reconciler/cjs/react-reconciler.production.min.js', [
    [`exports\\.(?!(?:${CALLED.join('|')})=)\\w+=(?=function|\\w+;)`, 'void '],
    ...settled.map(([name, answer]) => [`${host}${name}\\b`, String(answer)]),
    [`${host}(?:${OF_OTHERS})\\b`, 'undefined'],
  ])
}

const replaceText = (chain, file, search, replace) => replaceTexts(chain, file, [[search, replace]])

/** Strict: the build stops if the text that is looked for is not there any more. */
const replaceTexts = (chain, file, texts) =>
  rewritten(chain, file)
    .use('string-replace')
    .loader(require.resolve('string-replace-loader'))
    .options({ multiple: texts.map(([search, replace]) => ({ search, flags: 'g', replace, strict: true })) })

function writeTemplates(assets) {
  const { RawSource } = require('webpack').sources
  const { Templates } = typescript.require('./lean/wxml.ts', __filename)
  const { aliases, wxml, wxs } = new Templates()
  assets['base.wxml'] = new RawSource(wxml)
  assets['utils.wxs'] = new RawSource(wxs)
  // These components are Taro's way of going deeper than its templates.
  for (const name of Object.keys(assets)) {
    if (/^comp\.\w+$/.test(name)) delete assets[name]
    else if (/index\.json$/.test(name)) assets[name] = new RawSource(withoutComp(assets[name].source()))
  }
  beginPages(assets, aliases)
}

/** Begins every page with what says whether it may scroll. */
function beginPages(assets, aliases) {
  const { RawSource } = require('webpack').sources
  const { pageMeta } = typescript.require('./lean/wxml.ts', __filename)
  for (const name of Object.keys(assets).filter((name) => /index\.wxml$/.test(name))) {
    assets[name] = new RawSource(assets[name].source().replace('<template ', `${pageMeta(aliases)}<template `))
  }
}

/** @returns a page's JSON that names no component */
function withoutComp(text) {
  const page = JSON.parse(text)
  delete page.usingComponents
  return JSON.stringify(page)
}

/** Comes after minifying, which would take the brackets away again. */
function hintCompiler(folder) {
  for (const name of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.js'))) {
    const file = join(folder, name)
    writeFileSync(file, compiledAtOnce(readFileSync(file, 'utf8')))
  }
}

async function writeFirstScreens(folder) {
  const { prerender } = typescript.require('./lean/prerender.ts', __filename)
  await prerender(folder).catch((error) => {
    console.error(error)
    process.exit(1)
  })
}
