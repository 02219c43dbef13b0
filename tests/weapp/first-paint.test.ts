import { special } from '@/model/special'
import type { TreeNode } from '../simulator/phone'
import { onlyLean } from './lean'
import { openAt, PLACES } from './open'

const RETURNING = { reading: { version: 1, last: 'h3', read: ['card:h3'], type: 'huge', theme: 'dark' } }

/** An element's classes, and its words if it is the innermost to hold them. */
interface Part {
  classes: string[]
  words: string
}

const partsOf = ({ attributes, text, children }: TreeNode): Part[] => [
  { classes: attributes.class?.split(' ').filter(Boolean) ?? [], words: children.length ? '' : text },
  ...children.flatMap(partsOf),
]

/** What of the first parts the others do not have, looked for in their order. */
function missing(first: Part[], live: Part[]): Part[] {
  let from = 0
  return first.filter(({ classes, words }) => {
    const at = live.findIndex(
      (one, i) =>
        i >= from && classes.every((name) => one.classes.includes(name)) && (words === '' || words === one.words),
    )
    if (at < 0) return true
    from = at + 1
    return false
  })
}

/** Without the root, whose classes are the reader's type size and theme. */
const belowRoot = (tree: TreeNode) =>
  partsOf(tree).filter(({ classes }) => classes.length > 0 && !classes.includes('screen'))

onlyLean('nothing is painted before the program runs').describe('what is painted before any script has run', () => {
  it.each(PLACES)('%j: stays when the page comes alive', async (place) => {
    const phone = await openAt(place)
    const first = belowRoot(phone.firstPaint)
    expect(first.length).toBeGreaterThan(1)
    expect(missing(first, belowRoot(phone.tree()))).toEqual([])
  })

  it.each(PLACES.filter((_, i) => i % 8 === 0))('%j: stays for a reader who comes back, too', async (place) => {
    const phone = await openAt(place, { storage: RETURNING })
    const gone = missing(belowRoot(phone.firstPaint), belowRoot(phone.tree()))
    // 翻开卡片 becomes 继续阅读.
    expect(gone.filter(({ classes }) => !classes.includes('front__way-text'))).toEqual([])
  })

  it('is the front page down to its first highlight', async () => {
    const { text } = (await openAt({ screen: 'front' })).firstPaint
    for (const words of [
      special.title,
      special.headline,
      special.subhead,
      '翻开卡片',
      '目录',
      special.chapterOf('highlights')!.name,
    ])
      expect(text).toContain(words)
    expect(text).toContain(special.highlights[0]!.short)
  })

  it('is the frame of the deck and no card of it', async () => {
    const { text } = (await openAt({ screen: 'card', id: 'h3' })).firstPaint
    // Where a tap on the place leads is only heard.
    expect(text).toBe('首页通读字号打开目录上一张目录转发下一张')
  })

  it('is the frame of a task and no word of one', async () => {
    expect((await openAt({ screen: 'task', id: 't6' })).firstPaint.text).toBe('字号')
  })

  it('is gone once the page is alive: nothing is said twice', async () => {
    const phone = await openAt({ screen: 'front' })
    expect(phone.findAll('.front__title')).toHaveLength(1)
  })
})

it('a part that does not stay would be found', () => {
  const part = (words: string): Part => ({ classes: ['a'], words })
  expect(missing([part('一'), part('二')], [part('一'), part('三')])).toEqual([part('二')])
})
