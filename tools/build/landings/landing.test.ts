import { arrivalOf } from '@/entry/place'
import { special } from '@/model/special'
import { landingOf, LANDINGS, writeLandings } from './landing'

const PAGE = '<html><head><meta charset="utf-8"><title>t</title><script src="./app.js"></script></head></html>'
const BASE = 'https://example.org/special/'

describe('a landing page', () => {
  it.each(LANDINGS)('of %j opens there', (place) => {
    const path = /"#\/([^"]+)"/.exec(landingOf(PAGE, place))![1]!
    expect(arrivalOf(place.screen, Object.fromEntries(new URL(path, 'https://x/').searchParams)).place).toEqual(place)
  })

  it('finds its files from any depth', () => {
    expect(landingOf(PAGE, { screen: 'front' })).toContain('<base href="./">')
    expect(landingOf(PAGE, { screen: 'about' })).toContain('<base href="../">')
    expect(landingOf(PAGE, { screen: 'task', id: 't6' })).toContain('<base href="../../">')
  })

  it('shows a preview of its own, with whole addresses where it is known where it will live', () => {
    const page = landingOf(PAGE, { screen: 'card', id: 'h3' }, BASE)
    expect(page).toContain(
      `<meta property="og:title" content="${special.district}亮点三：${special.highlights[2]!.name}">`,
    )
    expect(page).toContain(`<meta property="og:image" content="${BASE}share/h3.png">`)
    expect(page).toContain(`<meta property="og:url" content="${BASE}card/h3/">`)
    expect(page).toMatch(/og:description" content=".{10,}"/)
  })

  it('is the same when made from a page that was made before', () => {
    const first = landingOf(PAGE, { screen: 'front' })
    expect(landingOf(first, { screen: 'about' })).toBe(landingOf(PAGE, { screen: 'about' }))
  })

  it('is not made from a page that is none', () => {
    expect(() => landingOf('<html></html>', { screen: 'front' })).toThrow('no title')
  })

  it.each(['http://example.org/', 'https://example.org', 'example.org/', 'https://example.org/?a=/'])(
    'is not made for a base such as %s, and says what was expected',
    async (base) => {
      await expect(writeLandings('nowhere', base)).rejects.toThrow('应是以 https:// 开头、以 / 结尾的网址')
    },
  )
})
