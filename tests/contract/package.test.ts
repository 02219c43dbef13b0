import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { special } from '@/model/special'
import { forwardOf, momentOf } from '@/share/forward'
import { posterOf } from '@/share/poster'

/** WeChat's own compilers. They take names without endings; wcc throws what it refuses, wcsc returns it. */
type Compiler = (root: string, names: string[], more?: unknown, options?: unknown) => unknown
const wcc = jest.requireActual<Compiler>('miniprogram-compiler/src/wcc')
const wcsc = jest.requireActual<Compiler>('miniprogram-compiler/src/wcsc')

const DIST = resolve(__dirname, '../../dist/weapp')
const MAIN_PAGES = ['index', 'cards', 'task'].map((name) => `pages/${name}/index`)
/** Packages of their own, each with one page. */
const SUBPACKAGES = ['pages/contents', 'pages/about', 'pages/roll', 'poster']
const PAGES = [...MAIN_PAGES, ...SUBPACKAGES.map((root) => `${root}/index`)]
const KB = 1024

const filesOf = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(root, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort()

const textOf = (path: string, root = DIST) => readFileSync(join(root, path), 'utf8')
const jsonOf = (path: string) => JSON.parse(textOf(path)) as Record<string, unknown>
const isText = (path: string) => /\.(js|json|wxml|wxss|wxs)$/.test(path)
const isImage = (path: string) => /\.(png|jpe?g|gif|webp|svg)$/.test(path)
const bytesOf = (paths: string[]) => paths.reduce((sum, path) => sum + statSync(join(DIST, path)).size, 0)

const files = existsSync(DIST) ? filesOf(DIST) : []

/** A text as it reads once it runs: escapes of JavaScript, CSS, XML and of URLs undone as far as characters go. */
function unescaped(text: string): string {
  const sign = (code: string, base: number) => String.fromCodePoint(Math.min(parseInt(code, base), 0x10ffff))
  return text
    .replace(/\\u\{?([\da-fA-F]{4,6})\}?/g, (_, code: string) => sign(code, 16))
    .replace(/\\x([\da-fA-F]{2})/g, (_, code: string) => sign(code, 16))
    .replace(/\\([\da-fA-F]{4,6}) ?/g, (_, code: string) => sign(code, 16))
    .replace(/&#x([\da-fA-F]+);/g, (_, code: string) => sign(code, 16))
    .replace(/&#(\d+);/g, (_, code: string) => sign(code, 10))
    .replace(/%(3a|2f)/gi, (_, code: string) => sign(code, 16))
    .replaceAll('\\/', '/')
}

/** A copy of the package that a test may break. */
function copyOfDist(): string {
  const copy = mkdtempSync(join(tmpdir(), 'package-'))
  cpSync(DIST, copy, { recursive: true })
  return copy
}

beforeAll(() => {
  if (!files.includes('app.json')) throw new Error('dist/weapp is not built: run `npm run build:weapp` first')
})

describe('app.json', () => {
  const app = () => jsonOf('app.json')

  test('lists the seven pages, the front page first, and each has its files', () => {
    expect(app().pages).toEqual(MAIN_PAGES)
    expect(app().subPackages).toEqual(SUBPACKAGES.map((root) => ({ root, pages: ['index'] })))
    for (const page of PAGES)
      expect(files).toEqual(expect.arrayContaining([`${page}.js`, `${page}.wxml`, `${page}.json`]))
  })

  test('follows the theme of the phone, with a value in both for every colour it names', () => {
    expect(app()).toMatchObject({ darkmode: true, themeLocation: 'theme.json' })
    const named = [...JSON.stringify(app()).matchAll(/"@(\w+)"/g)].map(([, name]) => name).sort()
    const { light, dark } = jsonOf('theme.json') as { light: object; dark: object }
    expect(named.length).toBeGreaterThan(0)
    expect(Object.keys(light).sort()).toEqual(named)
    expect(Object.keys(dark).sort()).toEqual(named)
  })

  test('loads only the code of the page that is opened', () => {
    expect(app().lazyCodeLoading).toBe('requiredComponents')
  })
})

describe('a card or a task that was forwarded alone', () => {
  it.each(['pages/cards/index', 'pages/task/index'])('%s says over the page which district it tells of', (page) => {
    expect(jsonOf(`${page}.json`).navigationBarTitleText).toContain(special.district)
  })
})

describe('project.config.json', () => {
  test("asks WeChat's tools to make all code small, as their check before review wants", () => {
    expect(jsonOf('project.config.json').setting).toMatchObject({ minified: true, minifyWXML: true, minifyWXSS: true })
  })
})

describe('first screens', () => {
  /** What WeChat can draw out of its cache: 初始渲染缓存, 支持的组件. */
  const CACHED = ['view', 'text', 'button', 'image', 'scroll-view', 'rich-text']

  test.each(MAIN_PAGES)('that of %s is kept by WeChat and painted before any script runs', (page) => {
    expect(jsonOf(`${page}.json`)).toMatchObject({ initialRenderingCache: 'static' })
    // Without data the page is its still, which WeChat keeps as it stands.
    const [, still = ''] = textOf(`${page}.wxml`).split('<block wx:else>')
    const tags = [...still.matchAll(/<([a-z-]+)/g)].map(([, tag]) => tag!)
    expect(still.replace(/<[^>]*>/g, '').trim()).not.toBe('')
    expect(tags.filter((tag) => !CACHED.includes(tag))).toEqual([])
    expect(still).not.toContain('{{')
  })

  test('pages without one ask for none: it would be an empty page', () => {
    for (const root of SUBPACKAGES) expect(jsonOf(`${root}/index.json`)).not.toHaveProperty('initialRenderingCache')
  })
})

test('every module says to V8 that it is called at once', () => {
  const modules = files
    .filter((path) => path.endsWith('.js'))
    .flatMap((path) => [...textOf(path).matchAll(/[{,]\d+:(\(?)(?:function\b|(?:\w+|\([\w,]*\))=>)/g)])
  expect(modules.length).toBeGreaterThan(50)
  expect(modules.filter(([, bracket]) => bracket === '').map(([begin]) => begin)).toEqual([])
})

describe('size', () => {
  const packageOf = (path: string) => SUBPACKAGES.find((root) => path.startsWith(`${root}/`))
  const main = files.filter((path) => !packageOf(path))

  test("the main package stays below WeChat's 2 MB, and below our own 950 kB with its images", () => {
    expect(bytesOf(main)).toBeLessThanOrEqual(950_000)
  })

  test.each(SUBPACKAGES)("the package %s stays below WeChat's 2 MB", (root) => {
    const own = files.filter((path) => packageOf(path) === root)
    expect(own).not.toEqual([])
    expect(bytesOf(own)).toBeLessThanOrEqual(2048 * KB)
  })

  test('no image of the main package is above 20 KB', () => {
    expect(main.filter(isImage).filter((path) => bytesOf([path]) > 20 * KB)).toEqual([])
  })
})

describe('network', () => {
  /**
   * Addresses that stand in the package and are never asked. Each is tolerated in that file and that wording only; one that
   * is gone must leave this list. XML namespaces are names that look like addresses.
   */
  const NEVER_ASKED = [
    // Put before the number of an error in a message of React's production build.
    'taro.js https://reactjs.org/docs/error-decoder.html?invariant=',
  ]
  const NAMESPACES = ['http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xlink']

  // Licence comments are texts beside the code; no code reads them.
  const scanned = files.filter(isText)

  test('no address of another machine stands in the package', () => {
    const found = scanned.flatMap((path) =>
      [...unescaped(textOf(path)).matchAll(/\b(?:https?|wss?|ftp):\/\/[^\s"'`<>()\\]*/g)]
        .map(([address]) => address)
        .filter((address) => !NAMESPACES.includes(address))
        .map((address) => `${path} ${address}`),
    )
    expect([...new Set(found)].sort()).toEqual(NEVER_ASKED)
  })

  test('no address borrows the scheme of the page', () => {
    const found = scanned.flatMap((path) =>
      [...unescaped(textOf(path)).matchAll(/["'`(=]\s*(\/\/[a-z\d-]+\.[a-z\d.-]+)/gi)].map(
        ([, address]) => `${path} ${address}`,
      ),
    )
    expect(found).toEqual([])
  })

  test('no code calls what reaches the network', () => {
    const scripts = files.filter((path) => path.endsWith('.js'))
    expect(scripts).toEqual(expect.arrayContaining(['app.js', ...PAGES.map((page) => `${page}.js`)]))
    const calls =
      /\b(request|downloadFile|uploadFile|connectSocket|sendSocketMessage|createUDPSocket|createTCPSocket)\b/g
    expect(scripts.flatMap((path) => [...textOf(path).matchAll(calls)].map(([call]) => `${path} ${call}`))).toEqual([])
  })
})

describe('screen readers', () => {
  const TAGS = ['view', 'text', 'image', 'button', 'swiper', 'swiper-item', 'scroll-view']
  /** What draws a view that has nothing but a class, a style and a tap; with any other attribute it takes another template. */
  const BARE = /^<view class="[^"]*" style="[^"]*"( id="[^"]*" data-sid="[^"]*" bindtap="eh")?>$/

  test.each(['aria-role', 'aria-label', 'aria-hidden', 'aria-live'])('%s reaches whatever is drawn', (attribute) => {
    const opening = new RegExp(`<(${TAGS.join('|')}) [^>]*>`, 'g')
    const drawn = [...textOf('base.wxml').matchAll(opening)].map(([tag]) => tag).filter((tag) => !BARE.test(tag))
    // Tags that no page uses have no template.
    for (const used of ['<view ', '<text ', '<swiper ']) expect(drawn).toContainEqual(expect.stringContaining(used))
    expect(
      drawn.filter(
        (tag) => !new RegExp(` ${attribute}="(\\{\\{(x\\.l\\()?i\\.\\w+(,i\\))?\\}\\}|button|img)"`).test(tag),
      ),
    ).toEqual([])
  })
})

describe("WeChat's compilers", () => {
  const names = (root: string, ending: string) =>
    filesOf(root)
      .filter((path) => path.endsWith(ending))
      .map((path) => path.slice(0, -ending.length))
  const options = { maxBuffer: 64 * KB * KB }
  const compileWxml = (root: string) =>
    wcc(
      root,
      names(root, '.wxml'),
      filesOf(root).filter((path) => path.endsWith('.wxs')),
      options,
    )
  const compileWxss = (root: string) => {
    const result = wcsc(root, names(root, '.wxss'), options)
    if (result instanceof Error) throw result
    return result
  }

  test('accept every wxml', () => {
    const compiled = compileWxml(DIST)
    for (const path of files.filter((one) => one.endsWith('.wxml'))) expect(compiled).toContain(path)
  })

  test('accept every wxss', () => {
    const compiled = compileWxss(DIST)
    for (const path of files.filter((one) => one.endsWith('.wxss'))) expect(compiled).toHaveProperty([path])
  })

  test('refuse what is broken', () => {
    const copy = copyOfDist()
    try {
      writeFileSync(join(copy, 'pages/task/index.wxml'), '<view><text></view>')
      writeFileSync(join(copy, 'app.wxss'), '.a { color: red; .b {')
      expect(() => compileWxml(copy)).toThrow('pages/task/index.wxml')
      expect(() => compileWxss(copy)).toThrow('app.wxss')
    } finally {
      rmSync(copy, { recursive: true })
    }
  })
})

describe('contents of the package', () => {
  /** Files that WeChat and its tools open by name. */
  const OPENED_BY_NAME = [
    ...['app.js', 'app.json', 'app.wxss', 'theme.json', 'project.config.json'],
    ...SUBPACKAGES.map((root) => `${root}/index.js`),
  ]
  /** For people; WeChat takes no texts. */
  const FOR_PEOPLE = ['licences.txt', 'notices.txt']
  /** Pictures whose names the program puts together. */
  const NAMED_BY_PLACE = special.deck.flatMap(({ id }) => {
    const place = { screen: 'card', id } as const
    const pictures = [forwardOf(place).imageUrl!, momentOf(place).imageUrl!, `/scenes/${id}.svg`]
    return [...pictures.map((path) => path.slice(1)), posterOf(id).picture]
  })

  /** What nothing opens: followed from what WeChat opens, over every quoted path that leads to a file. */
  function strayFiles(root: string): string[] {
    const all = new Set(filesOf(root))
    const reached = new Set<string>()
    const open = [...OPENED_BY_NAME, ...NAMED_BY_PLACE, ...FOR_PEOPLE]
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (!all.has(path) || reached.has(path)) continue
      reached.add(path)
      // A page or a component is opened by the name that its four files share.
      if (/\.(js|json)$/.test(path))
        open.push(...['.js', '.json', '.wxml', '.wxss'].map((end) => path.replace(/\.\w+$/, end)))
      if (!isText(path)) continue
      for (const [, quoted = ''] of unescaped(textOf(path, root)).matchAll(/["'(]([\w./@-]+)(?=["')])/g)) {
        for (const base of [join(dirname(path), quoted), quoted.replace(/^\.?\//, '')]) {
          open.push(base, ...['.js', '.json', '.wxml'].map((end) => base + end))
        }
      }
    }
    return [...all].filter((path) => !reached.has(path))
  }

  test('every file is opened by WeChat or by a file that is', () => {
    expect(strayFiles(DIST)).toEqual([])
  })

  test('a file that nothing opens would be found', () => {
    const copy = copyOfDist()
    try {
      writeFileSync(join(copy, 'pages/task/spare.js'), '')
      writeFileSync(join(copy, 'spare.png'), '')
      expect(strayFiles(copy).sort()).toEqual(['pages/task/spare.js', 'spare.png'])
    } finally {
      rmSync(copy, { recursive: true })
    }
  })

  test('every rule of a style sheet is for a class that some script gives', () => {
    const scripts = files
      .filter((path) => path.endsWith('.js'))
      .map((path) => textOf(path))
      .join()
    // A class may be put together from a stem and a value: card-- and congress, theme- and dark.
    const given = (name: string) => {
      const [, stem = '', value = ''] = /^(.*?-{1,2})([^-]+)$/.exec(name) ?? []
      return scripts.includes(name) || (stem !== '' && scripts.includes(stem) && scripts.includes(value))
    }
    const named = files
      .filter((path) => path.endsWith('.wxss'))
      .flatMap((path) => [
        ...textOf(path)
          .replace(/url\([^)]*\)/g, '')
          .matchAll(/\.([a-z][\w-]*)/g),
      ])
      .map(([, name]) => name!)
    expect(named.length).toBeGreaterThan(100)
    expect([...new Set(named)].filter((name) => !given(name))).toEqual([])
    expect(given('card__nowhere')).toBe(false)
  })

  test('nothing for debugging is shipped', () => {
    expect(files.filter((path) => path.endsWith('.map'))).toEqual([])
    expect(files.filter(isText).filter((path) => textOf(path).includes('sourceMappingURL'))).toEqual([])
  })

  test('no emblem and no flag is drawn with characters', () => {
    // Hammer and sickle, hammer and pick; flags of countries (pairs of regional letters), and every flag and banner.
    const signs = /[\u262d\u2692\u{1f1e6}-\u{1f1ff}\u{1f38c}\u{1f3c1}\u{1f3f3}\u{1f3f4}\u{1f6a9}\u2690\u2691]/u
    for (const sign of ['☭', '🇨🇳', '🚩', '\\u262d', '\\ud83c\\udde8', '\\262d', '&#x262d;'])
      expect(unescaped(sign)).toMatch(signs)
    expect(files.filter(isText).filter((path) => signs.test(unescaped(textOf(path))))).toEqual([])
  })
})
