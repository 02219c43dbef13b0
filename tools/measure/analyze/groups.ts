import { kindOf } from '../bench/sizes'

interface Group {
  name: string
  /** Modules, or files that are not JavaScript, that belong to it. The first group that fits takes them. */
  of: RegExp
  /** Why its bytes are worth their weight, in one sentence. */
  stays: string
}

/** What the bytes of the main package belong to. Whatever fits no group stops the analysis: it needs a name and a reason here. */
const GROUPS: Group[] = [
  {
    name: 'React reconciler',
    of: /^node_modules\/react-reconciler\//,
    stays:
      'It is the one engine that tells what has changed; what only other hosts than Taro ask of it is cut away at build.',
  },
  {
    name: 'React',
    of: /^node_modules\/(react|scheduler)\//,
    stays: 'Components, hooks and the scheduler that the reconciler runs on, in their production builds.',
  },
  {
    name: 'Taro runtime',
    of: /^node_modules\/@tarojs\//,
    stays: 'The document that React draws into and the page lifecycle; the parts of a browser in it have gone.',
  },
  {
    name: 'Own parts of the runtime',
    of: /^tools\/build\/lean\//,
    stays: "Small stand-ins for far larger modules of Taro's runtime.",
  },
  {
    name: 'Helpers of Babel',
    of: /^node_modules\/(@babel\/runtime|@swc\/helpers|tslib)\//,
    stays: "Taro's packages come compiled for older engines and call them.",
  },
  {
    name: "Webpack's runtime and wrapping",
    of: /^webpack\//,
    stays: 'It loads the files that pages share; a few dozen bytes around each module.',
  },
  {
    name: 'Content',
    of: /^(src\/content|content)\/|^tools\/build\/(content|concerns|finding)\.cjs/,
    stays: 'Every word and figure that readers see: there is no server to fetch them from.',
  },
  {
    name: 'Components and pages',
    of: /^src\/(components|pages|app\.)|^src\/[\w-]+\/.+\.tsx$/,
    stays: 'The screens themselves; those that the first minute does not need are in packages of their own.',
  },
  {
    name: 'Model and platform',
    of: /^src\//,
    stays: 'From content to what screens show, addresses, reading marks, forwarding, and the calls of WeChat.',
  },
  {
    name: 'Share pictures',
    of: /\.(png|jpg|svg)$/,
    stays: 'A forwarded card shows one of them, from whatever page it is forwarded, and nothing is fetched.',
  },
  {
    name: 'Templates',
    of: /\.(wxml|wxs)$/,
    stays: 'WXML cannot call itself, so each depth of the tree has its own; only components in use have any.',
  },
  {
    name: 'Styles',
    of: /\.wxss$/,
    stays: 'Both themes, three type sizes and the light of the roll, without a picture.',
  },
  {
    name: 'Configuration',
    of: /\.json$/,
    stays: 'WeChat reads them to know the pages, the bars and the colours of both themes.',
  },
]

/**
 * @param source a module of built JavaScript, or another file of the package
 * @returns the group that it belongs to
 * @throws if no group is told for it, with a reason why it stays
 */
export function groupOf(source: string): Group {
  const group = GROUPS.find(({ of }) => of.test(source))
  if (!group) throw new Error(`${source} belongs to no group: say in tools/measure/analyze/groups.ts why it stays`)
  return group
}

/** Whether a file is counted by its modules. */
export const isCode = (path: string): boolean => kindOf(path) === 'js'
