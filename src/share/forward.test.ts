import { arrivalOf, type Place } from '@/entry/place'
import { special } from '@/model/special'
import { forwardOf, momentOf } from './forward'
import { posterOf } from './poster'

const places: Place[] = [
  { screen: 'front' },
  { screen: 'contents' },
  { screen: 'about' },
  { screen: 'roll', id: 'cover' },
  ...special.deck.map(({ id }): Place => ({ screen: 'card', id })),
  ...special.tasks.map(({ id }): Place => ({ screen: 'task', id })),
]

describe('what a chat shows of a forwarded place', () => {
  it.each(places)('%j: a title that fits, and the way back to that very place', (place) => {
    const { title, path } = forwardOf(place)
    expect(title.length).toBeGreaterThan(12)
    expect(title.length).toBeLessThanOrEqual(30)
    expect(title).toContain(special.district)
    expect(arrivalOf(place.screen, Object.fromEntries(new URL(path, 'weapp://app').searchParams)).place).toEqual(place)
  })

  it('has a title that no other place has', () => {
    const titles = places.map((place) => forwardOf(place).title)
    expect(titles.filter((title, i) => titles.indexOf(title) < i)).toEqual([])
  })
})

const { headline, title, district } = special
const card = (id: string) => ({ screen: 'card', id }) as Place
const nameOf = (id: string) => special.cardAt(special.positionOf(id)).name

describe('a title says', () => {
  it.each<[Place, string]>([
    [{ screen: 'front' }, headline],
    [{ screen: 'contents' }, `目录 · ${headline}`],
    [{ screen: 'about' }, `关于 · ${headline}`],
    [{ screen: 'roll', id: 'h3' }, `一页读完 · ${headline}`],
    [{ screen: 'task', id: 't6' }, `${nameOf('t6')} · ${district}`],
    [{ screen: 'poster', id: 'h3' }, `${district}亮点三：${nameOf('h3')}`],
    [card('cover'), `${headline} · ${title}`],
    [card('t6'), `${district}任务六：${nameOf('t6')}`],
    [card('ending'), `${title} · ${headline}`],
    // It names the district by itself.
    [card('congress'), nameOf('congress')],
    [card('stance'), `${district}：${nameOf('stance')} · ${title}`],
  ])('of %j where it is and what is there', (place, words) => {
    expect([forwardOf(place).title, momentOf(place).title]).toEqual([words, words])
  })

  it('only what is there, where that is long enough', () => {
    const long = jest.replaceProperty(special.cardAt(special.positionOf('stance')), 'name', '一'.repeat(12))
    expect(forwardOf(card('stance')).title).toBe(`${district}：${'一'.repeat(12)} · ${title}`)
    long.replaceValue('一'.repeat(13))
    expect(forwardOf(card('stance')).title).toBe(`${district}：${'一'.repeat(13)}`)
    long.restore()
  })
})

describe('the picture and the poster', () => {
  it.each<[Place, string]>([
    [{ screen: 'front' }, 'cover'],
    [{ screen: 'contents' }, 'cover'],
    [{ screen: 'contents', concern: 'school' }, 'cover'],
    [{ screen: 'roll', id: 'h3' }, 'h3'],
    [{ screen: 'task', id: 't6' }, 't6'],
    [card('h3'), 'h3'],
    [card('ending'), 'cover'],
  ])('of %j are those of %s', (place, picture) => {
    expect(forwardOf(place).imageUrl).toBe(`/share/${picture}.png`)
    expect(momentOf(place).imageUrl).toBe(`/share/${picture}-square.png`)
  })

  it.each([
    ['h3', card('h3'), 'h3', 'h3'],
    ['t6', { screen: 'task', id: 't6' }, 't6', 't6'],
    ['ending', { screen: 'front' }, 'cover', 'ending'],
    ['none of ours', { screen: 'front' }, 'cover', 'cover'],
  ])('of the card %s lead to %j', (id, of, picture, name) => {
    expect(posterOf(id)).toEqual({ picture: `poster/pictures/${picture}.png`, name: nameOf(name), of })
  })

  it('are none where the special is not drawn: WeChat takes one of the screen', () => {
    const drawn = jest.replaceProperty(special, 'drawn', false)
    expect(forwardOf(card('h3'))).toEqual({ title: expect.any(String) as string, path: '/pages/cards/index?id=h3' })
    expect(momentOf(card('h3'))).toEqual({ title: expect.any(String) as string, query: 'id=h3' })
    drawn.restore()
  })
})
