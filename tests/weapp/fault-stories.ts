import { used } from '../../tools/build/lean/used'
import { coverage } from '@/content'
import type { Fault, Phone, PhoneOptions } from '../simulator/phone'
import { openUndrawn, undrawnAt } from './open'

/** Longer than anybody waits. */
export const A_WHILE = 10_000

const { later, atOnce } = used().calls
/** Every call that the program makes of `wx`, as the build reads it out of the source, and two that are no members of it. */
export const CALLS = [...later, ...atOnce, 'getCurrentPages', 'copyFile'].sort()

/** What an answer may be that has another shape than WeChat's. */
const SHAPES = [undefined, null, 'garbage', [null], {}]
const REASON = { errMsg: 'fail for no reason at all' }

/** How a call goes wrong, by the heading of its column. Each fault of a way is tried by itself. */
export const WAYS = {
  'is absent': ['absent'],
  throws: ['throws'],
  fails: [{ refuses: REASON }, { refuses: undefined }],
  'does nothing, never answers': ['dead'],
  'is done, never answers': ['silent'],
  'answers late': ['late'],
  'answers twice': ['twice'],
  'answers in wrong shape': SHAPES.flatMap((shape): Fault[] => [{ gives: shape }, { tells: shape }]),
  'rejects a promise': [{ rejects: REASON }, { rejects: undefined }],
} satisfies Record<string, Fault[]>
export type Way = keyof typeof WAYS

/** Kinds of calls, and why some ways cannot happen to them. */
export const CANNOT = {
  /** Answers later, by callbacks. */
  later: {},
  'at once': {
    fails: 'it answers at once, and fails by throwing',
    'is done, never answers': 'it answers at once, or gives nothing',
    'answers late': 'it answers at once',
    'answers twice': 'it answers at once',
    'rejects a promise': 'it gives no promise',
  },
  /** Takes a listener, which WeChat tells of something. */
  listens: {
    fails: 'it answers nothing, and fails by throwing',
    'is done, never answers': 'it answers nothing',
    'rejects a promise': 'it gives no promise',
  },
  /** Takes a listener, whose answer WeChat wants at once. */
  asks: {
    fails: 'it answers nothing, and fails by throwing',
    'is done, never answers': 'it answers nothing',
    'answers late': 'WeChat asks, and is answered',
    'rejects a promise': 'it gives no promise',
  },
  /** Gives an object at once, which tells later. */
  watches: {
    fails: 'it has nobody to tell of a failure',
    'rejects a promise': 'it gives no promise',
  },
} satisfies Record<string, Partial<Record<Way, string>>>

/** @returns the faults of a way, as far as they mean something to a kind of call */
export const faultsOf = (kind: Story['kind'], way: Way): readonly Fault[] =>
  WAYS[way].filter((fault) => {
    const gives = typeof fault === 'object' && 'gives' in fault
    const tells = typeof fault === 'object' && 'tells' in fault
    return kind === 'watches' || !(kind === 'at once' ? tells : gives)
  })

export interface Story {
  kind: keyof typeof CANNOT
  /** What the reader does, so that the call is made. */
  act: string
  /** Does it on a phone with these faults, and tells what is seen then. */
  seen: (faults: Record<string, Fault>) => Promise<[seen: string, phone: Phone]>
}

/** The second task, over the deck it was opened from. */
export async function taskOverDeck(options?: PhoneOptions): Promise<Phone> {
  const phone = await undrawnAt({ screen: 'card', id: 'h1' }, options)
  await phone.tap(coverage.tasks[1]!.short)
  return phone
}

const PAGES: Record<string, string> = {
  'pages/index/index': 'the front page',
  'pages/cards/index': 'the card',
  'pages/task/index': 'the task',
  'pages/roll/index': 'the roll',
  'poster/index': 'the poster',
}
const pageOf = (phone: Phone) => (phone.text() === '' ? 'blank' : (PAGES[phone.page.route] ?? phone.page.route))

const told = (phone: Phone) =>
  [
    ...(phone.done('showToast') as { title: string }[]).map(({ title }) => title),
    ...(phone.done('showModal') as { content: string }[]).map(({ content }) => content),
  ].map((words) => `“${words}”`)

/** Where the reader stands, and what they are told. */
const where = (phone: Phone) => [pageOf(phone), ...told(phone)].join(', ')

/** Waits until the phone has had its time to answer. */
async function after<T>(phone: Phone, say: (phone: Phone) => T): Promise<[T, Phone]> {
  await phone.wait(A_WHILE)
  return [say(phone), phone]
}

const carousel = (phone: Phone) =>
  phone.find('.carousel__pause').exists
    ? 'the carousel turns by itself'
    : phone.find('.carousel__turn').exists
      ? 'the carousel is turned by hand'
      : 'nothing happens'

const sheet = (phone: Phone) => {
  const offered = phone.done('showShareImageMenu').at(-1) as { path: string } | undefined
  const hint = phone.byText('按住海报不放').exists ? ['“按住海报不放，就能保存或发送。”'] : []
  const opened = offered
    ? [
        /^http:\/\/usr\/.*h5\.png$/.test(offered.path)
          ? 'WeChat’s sheet'
          : 'WeChat’s sheet, with the picture in the package',
      ]
    : []
  return [...opened, ...hint].join(', ') || 'nothing happens'
}

const poster: Story['seen'] = async (faults) => {
  const phone = await undrawnAt({ screen: 'poster', id: 'h5' }, { faults })
  await phone.tap('#offer')
  return after(phone, sheet)
}

const typeSize = (phone: Phone) => `type is ${/type-(\w+)/.exec(phone.find('.screen').className)![1]!}`

const DARK = { reading: { version: 1, theme: 'dark' } }
const READ = { reading: { version: 1, last: 'h4', read: ['card:h4'] } }

const bars = (phone: Phone) => {
  const { frontColor = 'the phone’s' } = (phone.done('setNavigationBarColor').at(-1) ?? {}) as { frontColor?: string }
  const { backgroundColor = 'the phone’s' } = (phone.done('setBackgroundColor').at(-1) ?? {}) as {
    backgroundColor?: string
  }
  const page = phone.find('.screen').className.includes('theme-dark') ? 'dark' : 'light'
  const colours = `${frontColor === '#ffffff' ? 'a dark bar' : 'the phone’s bar'}, ${/^#[0-3]/.test(backgroundColor) ? 'dark behind' : 'the phone’s paper behind'}`
  return `a ${page} page, ${colours}`
}

const dark: Story['seen'] = async (faults) =>
  after(await undrawnAt({ screen: 'card', id: 'h3' }, { faults, storage: DARK }), bars)

const NO_PACKAGE = 'taps 海报 on a task where its package does not come, and again when it does'
const noPackage: Story['seen'] = async (faults) => {
  const phone = await undrawnAt({ screen: 'task', id: 't2' }, { faults })
  phone.fail.navigateTo = 'subpackage not loaded'
  await phone.tap('海报')
  await phone.wait(A_WHILE)
  const first = where(phone)
  delete phone.fail.navigateTo
  await phone.tap('海报')
  return [`${first}; then ${pageOf(phone)}`, phone]
}

export const STORIES: Record<string, Story> = {
  checkIsOpenAccessibility: {
    kind: 'later',
    act: 'opens the front page with a screen reader on',
    seen: async (faults) => after(await undrawnAt({ screen: 'front' }, { faults, screenReader: true }), carousel),
  },
  createSelectorQuery: {
    kind: 'watches',
    act: 'opens the front page',
    seen: async (faults) => after(await undrawnAt({ screen: 'front' }, { faults }), carousel),
  },
  createIntersectionObserver: {
    kind: 'watches',
    act: 'reads the roll down to the end of a chapter',
    seen: async (faults) => {
      const phone = await undrawnAt({ screen: 'roll', id: 'n1' }, { faults })
      const cards = () => phone.findAll('.roll__card').length
      const before = cards()
      await phone.scroll('#more')
      if (cards() > before) return ['the next chapter comes by itself', phone]
      await phone.byText('继续读：').tap()
      return [cards() > before ? 'the button 继续读 brings the next chapter' : 'nothing happens', phone]
    },
  },
  navigateTo: {
    kind: 'later',
    act: 'taps 海报 on a task',
    seen: async (faults) => {
      const phone = await undrawnAt({ screen: 'task', id: 't2' }, { faults })
      await phone.tap('海报')
      return after(phone, where)
    },
  },
  reLaunch: {
    kind: 'later',
    act: 'taps 首页 on a task',
    seen: async (faults) => {
      const phone = await undrawnAt({ screen: 'task', id: 't2' }, { faults })
      await phone.tap('首页')
      return after(phone, where)
    },
  },
  navigateBack: {
    kind: 'later',
    act: 'taps 看亮点二 on the task that was opened from a card',
    seen: async (faults) => {
      const phone = await taskOverDeck({ faults })
      await phone.tap('看亮点二')
      return after(phone, where)
    },
  },
  redirectTo: {
    kind: 'later',
    act: 'scans the code of a task that names the front page',
    seen: async (faults) => {
      const phone = openUndrawn({ faults })
      await phone.launch({ path: 'pages/index/index', query: { scene: 'task%2Ft2' }, scene: 1047 })
      return after(phone, where)
    },
  },
  pageScrollTo: {
    kind: 'later',
    act: 'taps 下一项 at the foot of a task',
    seen: async (faults) => {
      const phone = await undrawnAt({ screen: 'task', id: 't1' }, { faults })
      await phone.tap('#next')
      return after(phone, () => {
        const next = phone.text().includes(coverage.tasks[1]!.tail) ? 'the next task' : 'nothing happens'
        return `${next}, ${phone.done('pageScrollTo').length ? 'from its top' : 'at its foot'}`
      })
    },
  },
  setBackgroundColor: { kind: 'later', act: 'opens a card, having chosen dark', seen: dark },
  setNavigationBarColor: { kind: 'later', act: 'opens a card, having chosen dark', seen: dark },
  onThemeChange: {
    kind: 'listens',
    act: 'switches the phone to dark and back, having chosen dark here',
    seen: async (faults) => {
      const phone = await undrawnAt({ screen: 'card', id: 'h3' }, { faults, storage: DARK })
      const painted = phone.done('setNavigationBarColor').length
      await phone.setTheme('dark')
      await phone.setTheme('light')
      return after(phone, () =>
        phone.done('setNavigationBarColor').length > painted
          ? 'the bars stay dark'
          : 'the bars are the phone’s until the next page',
      )
    },
  },
  setStorage: {
    kind: 'later',
    act: 'turns a card, goes to the front page, and opens the special again',
    seen: async (faults) => {
      const phone = await undrawnAt({ screen: 'card', id: 'h3' }, { faults })
      await phone.tap('#next')
      await phone.tap('首页')
      await phone.wait(A_WHILE)
      const [now, then] = [phone, await undrawnAt({ screen: 'front' }, { storage: phone.storage })].map(start)
      return [`${now}, and the next time ${then}`, phone]
    },
  },
  getStorageSync: {
    kind: 'at once',
    act: 'opens the front page, having read',
    seen: async (faults) => after(await undrawnAt({ screen: 'front' }, { faults, storage: READ }), start),
  },
  showShareImageMenu: { kind: 'later', act: 'taps 发送或保存海报', seen: poster },
  copyFile: { kind: 'later', act: 'taps 发送或保存海报', seen: poster },
  getFileSystemManager: { kind: 'at once', act: 'taps 发送或保存海报', seen: poster },
  showToast: { kind: 'later', act: NO_PACKAGE, seen: noPackage },
  showModal: {
    kind: 'later',
    act: `${NO_PACKAGE}; \`showToast\` fails, too`,
    seen: (faults) => noPackage({ showToast: { refuses: REASON }, ...faults }),
  },
  getAppBaseInfo: {
    kind: 'at once',
    act: 'opens a card in care mode',
    seen: async (faults) =>
      after(await undrawnAt({ screen: 'card', id: 'h3' }, { faults, fontSizeScaleFactor: 1.4 }), typeSize),
  },
  getSystemInfoSync: {
    kind: 'at once',
    act: 'opens a card in care mode, in a WeChat without getAppBaseInfo',
    seen: async (faults) => {
      const older = { getAppBaseInfo: 'absent', ...faults } as const
      return after(await undrawnAt({ screen: 'card', id: 'h3' }, { faults: older, fontSizeScaleFactor: 1.4 }), typeSize)
    },
  },
  getLaunchOptionsSync: {
    kind: 'at once',
    act: 'opens a card in Moments, and taps a way on if there is one',
    seen: async (faults) => {
      const phone = await undrawnAt({ screen: 'card', id: 'h3' }, { faults }, { scene: 1154 })
      const home = phone.find('.deck__home')
      if (!home.exists) return ['the card by itself', phone]
      await home.tap()
      return after(phone, where)
    },
  },
  getCurrentPages: {
    kind: 'at once',
    act: 'taps 看亮点二 on the task that was opened from a card',
    seen: async (faults) => {
      const phone = await taskOverDeck({ faults })
      await phone.tap('看亮点二')
      return after(phone, (phone) => `${where(phone)}, ${phone.stack.length > 1 ? 'above the task' : 'as it was left'}`)
    },
  },
  onCopyUrl: { kind: 'asks', act: 'takes 复制链接 in WeChat’s menu', seen: copied },
  offCopyUrl: { kind: 'at once', act: 'takes 复制链接 in WeChat’s menu', seen: copied },
  onGeneratePoster: {
    kind: 'asks',
    act: 'sends a screenshot',
    seen: async (faults) => {
      const phone = await undrawnAt({ screen: 'card', id: 'h3' }, { faults, ...ASKS })
      const poster = await phone.capture()
      return [poster ? 'the card’s poster' : 'the screenshot', phone]
    },
  },
  onPageNotFound: {
    kind: 'listens',
    act: 'opens an address that is gone',
    seen: async (faults) => {
      const phone = openUndrawn({ faults })
      await phone.launch({ path: 'pages/gone/index' })
      await phone.wait(A_WHILE)
      if (phone.stack.length > 0) return [where(phone), phone]
      // WeChat has a page of its own for it, which leads out.
      await phone.launch()
      return ['WeChat’s own page for what is gone', phone]
    },
  },
}

/** A WeChat that asks for links and posters. */
const ASKS = { sdkVersion: '3.15.1' }

async function copied(faults: Record<string, Fault>): Promise<[string, Phone]> {
  const phone = await undrawnAt({ screen: 'card', id: 'h3' }, { faults, ...ASKS })
  const { query } = phone.copyUrl() ?? {}
  return [query === 'id=h3' ? 'the card’s link' : 'WeChat’s own link of the page', phone]
}

/** What the front page offers to begin with. */
const start = (phone: Phone) => `“${phone.find('#start').text.slice(0, 4)}”`

/**
 * Reads on with one tap, whatever page is on the screen.
 * @returns whether other words stand there than before, or the reader is told why not
 */
export async function readsOn(phone: Phone): Promise<boolean> {
  const next = ['#next', '#start', '#close', '#card'].find((one) => phone.find(one).exists)!
  const before = [pageOf(phone), onShow(phone), told(phone).length].join()
  await phone.tap(next)
  await phone.wait(A_WHILE)
  return [pageOf(phone), onShow(phone), told(phone).length].join() !== before
}

const onShow = (phone: Phone) => (phone.find('#deck').exists ? phone.slide('#deck').text : phone.text())
