import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import sharp from 'sharp'
import { PICTURED } from '@/cards/pictures'
import { arrivalOf, type Place, type Screen } from '@/entry/place'
import { special } from '@/model/special'
import type { Fault, Phone } from '../simulator/phone'
import { openUndrawn, PLACES, undrawnAt } from './open'
import { expectQuiet } from './quiet'

const DIST = resolve(__dirname, '../../dist/weapp')
const KIB = 1024

/** A WeChat that asks for a picture in the place of a screenshot. */
const ASKS = { sdkVersion: '3.12.0' }
const ROLL: Place = { screen: 'roll', id: 'h5' }
const FOR_MOMENTS: Place[] = [...PLACES, ROLL]
const FORWARDED: Place[] = [...FOR_MOMENTS, { screen: 'contents' }, { screen: 'about' }]

const placeOf = (screen: Screen, query = '') => arrivalOf(screen, Object.fromEntries([query.split('=')])).place

async function expectPicture(path: string, ratio: number) {
  const file = resolve(DIST, path.slice(1))
  expect(existsSync(file)).toBe(true)
  expect(statSync(file).size).toBeLessThanOrEqual(20 * KIB)
  const { width, height } = await sharp(file).metadata()
  expect(Math.abs(width / height / ratio - 1)).toBeLessThanOrEqual(0.01)
}

describe.each(FORWARDED)('%j', (place) => {
  let phone: Phone
  // What is forwarded is asked of the page's program: nothing of it need be drawn.
  beforeAll(async () => {
    phone = await undrawnAt(place, ASKS)
  })

  it('goes to a chat as itself: a title that fits, its path, a picture at 5:4', async () => {
    const forwarded = (await phone.share())!
    expect(forwarded.title!.length).toBeLessThanOrEqual(30)
    expect(forwarded.title!.length).toBeGreaterThan(12)
    expect(placeOf(place.screen, forwarded.path!.split('?')[1])).toEqual(place)
    await expectPicture(forwarded.imageUrl!, 5 / 4)
    expectQuiet(phone)
  })

  if (FOR_MOMENTS.includes(place))
    it('goes to Moments and to the favourites as itself: a query, a picture at 1:1', async () => {
      for (const kept of [await phone.shareTimeline(), await phone.favourite()]) {
        expect(kept!.title).toBe((await phone.share())!.title)
        expect(placeOf(place.screen, kept!.query)).toEqual(place)
        await expectPicture(kept!.imageUrl!, 1)
      }
    })

  it('is copied from the menu as itself: its title, and the query that opens it', async () => {
    const { title, query } = phone.copyUrl()!
    expect(title).toBe((await phone.share())!.title)
    expect(placeOf(place.screen, query)).toEqual(place)
  })

  it('offers its own poster for a screenshot', async () => {
    const poster = (await phone.capture())!
    const card = 'id' in place ? special.cardAt(special.positionOf(place.id)).id : 'cover'
    expect(poster).toMatch(new RegExp(`^http://usr/.*${card === 'ending' ? 'cover' : card}\\.png$`))
    expectQuiet(phone)
  })
})

describe('what WeChat asks for', () => {
  it('is told of the page on show: of the card that is swiped to, of the page above, and of the deck again', async () => {
    const phone = await undrawnAt({ screen: 'card', id: 'h3' }, ASKS)
    await phone.tap('#next')
    expect(phone.copyUrl()!.query).toBe('id=h4')
    await phone.slide('#deck').find('.card__link').tap()
    expect(phone.copyUrl()!.query).toBe('id=t1')
    expect(await phone.capture()).toMatch(/t1\.png$/)
    await phone.back()
    expect(phone.copyUrl()!.query).toBe('id=h4')
    expect(await phone.capture()).toMatch(/h4\.png$/)
    expectQuiet(phone)
  })

  it.each<Fault>(['throws', 'dead', 'silent', 'late'])(
    'is a picture of the main package where the poster %s: its package may not have come',
    async (fault) => {
      const phone = await undrawnAt({ screen: 'card', id: 'h3' }, { ...ASKS, faults: { copyFile: fault } })
      expect(await phone.capture()).toBe('/share/h3.png')
      expect(existsSync(resolve(DIST, 'share/h3.png'))).toBe(true)
    },
  )

  it('is not asked by a WeChat that does not know it', async () => {
    const phone = await undrawnAt({ screen: 'card', id: 'h3' }, { sdkVersion: '2.14.2' })
    expect(phone.copyUrl()).toBeUndefined()
    expect(await phone.capture()).toBeUndefined()
    expectQuiet(phone)
  })
})

it('the settings are nothing for Moments', async () => {
  expect(await (await undrawnAt({ screen: 'about' })).shareTimeline()).toBeNull()
})

it('titles tell places apart', () => {
  const names = special.deck.map((card) => card.name)
  expect(new Set(names).size).toBe(names.length)
})

describe('a poster', () => {
  it('is reached from a card, offers itself to WeChat, and leads back to that card', async () => {
    const phone = await undrawnAt({ screen: 'card', id: 'h5' })
    await phone.slide('#deck').find('.card__poster').tap()
    expect(phone.page).toEqual({ route: 'poster/index', query: { id: 'h5' } })
    expect(phone.find('.poster__picture').attribute('src')).toBe('/poster/pictures/h5.png')
    await phone.tap('#offer')
    const [[offered]] = phone.calls('showShareImageMenu') as [[{ path: string; entrancePath: string }]]
    expect(offered.path).toMatch(/h5\.png$/)
    expect(offered.entrancePath).toBe('/pages/cards/index?id=h5')
    await phone.tap('#close')
    expect(phone.slide('#deck').text).toContain('亮点五')
    expectQuiet(phone)
  })

  it('is chosen on the last card among the highlights, sent, and leads back; nothing is kept of it', async () => {
    const phone = await undrawnAt({ screen: 'card', id: 'ending' })
    const before = JSON.stringify(phone.storage)
    const choices = phone.slide('#deck').findAll('.sendable__one')
    expect(choices.map(({ text }) => text)).toEqual(special.highlights.map(({ ordinal }) => `亮点${ordinal}`))
    await choices[4]!.tap()
    expect(phone.page).toEqual({ route: 'poster/index', query: { id: 'h5' } })
    await phone.tap('#offer')
    const [[offered]] = phone.calls('showShareImageMenu') as [[{ path: string }]]
    expect(offered.path).toMatch(/h5\.png$/)
    await phone.back()
    expect(phone.slide('#deck').text).toContain('读完了')
    expect(JSON.stringify(phone.storage)).toBe(before)
    expectQuiet(phone)
  })

  it('of a task leads to the task, and back to it', async () => {
    const phone = await undrawnAt({ screen: 'task', id: 't6' })
    await phone.tap('海报')
    expect((await phone.share('#share'))!.path).toBe('/pages/task/index?id=t6')
    await phone.tap('#close')
    expect(phone.page.route).toBe('pages/task/index')
  })

  it('opened by itself has a way on', async () => {
    const phone = await undrawnAt({ screen: 'poster', id: 'h5' })
    await phone.tap('#close')
    expect(phone.page).toEqual({ route: 'pages/cards/index', query: { id: 'h5' } })
  })

  it.each([
    ['an old WeChat', { sdkVersion: '2.10.0' }],
    ['a refusal', { fail: { showShareImageMenu: 'not allowed' } }],
  ])('on %s says how to save it by hand', async (_, options) => {
    const phone = openUndrawn(options)
    await phone.launch({ path: 'poster/index', query: { id: 'h5' } })
    await phone.tap('#offer')
    expect(phone.text()).toContain('按住海报不放')
  })

  it('closed without sending asks for nothing more', async () => {
    const phone = openUndrawn({ fail: { showShareImageMenu: 'cancel' } })
    await phone.launch({ path: 'poster/index', query: { id: 'h5' } })
    await phone.tap('#offer')
    expect(phone.find('#offer').exists).toBe(true)
  })

  it('that cannot be loaded, as in a lift, leaves the reader where they were, and says so', async () => {
    const phone = openUndrawn({ fail: { navigateTo: 'subpackage not loaded' } })
    await phone.launch({ path: 'pages/cards/index', query: { id: 'h5' } })
    await phone.slide('#deck').find('.card__poster').tap()
    expect(phone.slide('#deck').text).toContain('亮点五')
    expect(phone.calls('showToast')).toHaveLength(1)
  })

  it.each(PICTURED.map(({ card }) => card.id))('of %s is in its package', (id) => {
    expect(existsSync(resolve(DIST, `poster/pictures/${id}.png`))).toBe(true)
  })
})
