import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CardId } from '@/cards/models'
import { COVERAGE_NAME, coverageOf } from '@/content/file'
import type { TaskId } from '@/content/schema'
import { arrivalOf, pathOf, type Place } from '@/entry/place'
import { amountOf, plainAmount } from '@/model/amount'
import { isWords } from '@/model/card'
import { sentenceOf } from '@/model/corrections'
import { atHand, contentOf } from '@/model/layout'
import { specialOf } from '@/model/special'
import { openWechat, type Phone, type PhoneOptions } from '../simulator/phone'
import { expectQuiet } from './quiet'
import { heard } from './screen-reader'

const once = <T>(ask: () => T): (() => T) => {
  let answer: { is: T } | undefined
  return () => (answer ??= { is: ask() }).is
}

/** One after another: a phone at a time is open. */
async function inTurn<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (const one of all) done.push(await work(one))
  return done
}

/**
 * A reader's ways through a special, whichever it is: each says what its own words say, and has no more than they have. WXML is compiled
 * once in a test file, so each special has a file of its own.
 * @param folder the special's
 * @param dist the built mini-program; asked for when a test runs
 * @param on what is special of the phone
 */
export function journeys(folder: string, dist: () => string, on: PhoneOptions = {}): void {
  const drawn = existsSync(join(folder, 'pictures'))
  const coverage = coverageOf(join(folder, COVERAGE_NAME))
  const special = specialOf(atHand(contentOf(coverage, drawn)))
  const open = async (place: Place): Promise<Phone> => {
    const phone = openWechat({ dist: dist(), ...on })
    const [path = '', id] = pathOf(place).slice(1).split('?id=')
    await phone.launch({ path, query: id ? { id } : {}, scene: 1047 })
    return phone
  }
  const { deck, tasks, highlights, chapters } = special
  const cardOf = (id: string) => deck[special.positionOf(id)]!
  const places: Place[] = [
    { screen: 'front' },
    ...deck.map(({ id }): Place => ({ screen: 'card', id })),
    ...tasks.map(({ id }): Place => ({ screen: 'task', id })),
  ]

  /** What stands at each place, and what is forwarded from it: each is opened once for all who ask. */
  const visits = once(() =>
    inTurn(places, async (place) => {
      const phone = await open(place)
      const text = phone.text()
      const shown = place.screen === 'card' ? phone.slide('#deck') : phone.find('.screen')
      const stops = heard(phone.find('.screen').element.parentElement!).map(({ name }) => name)
      const own = shown.text
      return { place, text, own, stops, forwarded: (await phone.share())! }
    }),
  )

  it('has a front page of its own words, with as much on it as it asks for', async () => {
    const phone = await open({ screen: 'front' })
    for (const words of [special.title, special.series, special.headline, special.subhead, special.outlook])
      expect(phone.text()).toContain(words)
    const listed = phone.findAll('.place').map((row) => row.text)
    expect(listed).toEqual(
      tasks.slice(0, coverage.front.tasks).map(({ ordinal, head, tail }) => `${ordinal} ${head} ${tail}`),
    )
    expect(phone.byText('看全部任务').exists).toBe(tasks.length > coverage.front.tasks)
    for (const amount of special.strip) expect(phone.text()).toContain(plainAmount(amount))
    expectQuiet(phone)
  })

  it('leads from the figures of the front page to all of them', async () => {
    const phone = await open({ screen: 'front' })
    await phone.tap('看全部数字')
    expect(phone.page.query).toEqual({ id: coverage.numbers![0]!.id })
    expect(phone.slide('#deck').text).toContain(coverage.numbers![0]!.title)
  })

  it('turns through its highlights, each saying which of how many it is, and opens the one that is tapped', async () => {
    const phone = await open({ screen: 'front' })
    const most = Math.min(highlights.length, coverage.front.highlights)
    expect(phone.text()).toContain(coverage.chapters.highlights)
    for (let i = 0; i < most; i++) {
      await phone.swipe('#carousel', i)
      for (const words of [`${i + 1} / ${most}`, highlights[i]!.short])
        expect(phone.slide('#carousel').text).toContain(words)
    }
    await phone.slide('#carousel').find('.carousel__card').tap()
    expect(phone.page.query).toEqual({ id: highlights[most - 1]!.id })
    expect(phone.slide('#deck').text).toContain(`亮点${highlights[most - 1]!.ordinal}`)
    expectQuiet(phone)
  })

  it('is swiped from the first card to the last, chapter by chapter', async () => {
    const phone = await open({ screen: 'card', id: 'cover' })
    const seen = new Set<string>()
    for (const { name, start, end } of chapters) {
      for (let i = start; i < end; i++) {
        await phone.swipe('#deck', i)
        expect(phone.find('.deck__count').text).toBe(`第 ${i + 1} / ${deck.length} 张`)
        expect(phone.find('.deck__chapter').text).toBe(name)
        seen.add(phone.slide('#deck').text)
      }
    }
    expect(seen.size).toBe(deck.length)
    expect(phone.slide('#deck').text).toContain('读完了')
    expectQuiet(phone)
  })

  it('says in its own words what follows below a first screen', async () => {
    for (const [id, cue] of Object.entries(coverage.cues!)) {
      const phone = await open({ screen: 'card', id: id as CardId })
      expect(phone.slide('#deck').find('.card__cue').text).toBe(cue)
    }
  })

  it('leads from a highlight to the tasks it is the ground for, in its own words', async () => {
    const { id, tasks: ways } = highlights[0]!
    const phone = await open({ screen: 'card', id })
    expect(phone.slide('#deck').text).toContain(`${coverage.ground.tasks}（编辑所加）`)
    await phone.slide('#deck').find('.card__link').tap()
    expect(phone.page.query).toEqual({ id: ways[0]!.id })
  })

  it('is read task by task, to the last and back', async () => {
    const phone = await open({ screen: 'task', id: tasks[0]!.id })
    const shown = tasks.map(({ ordinal, head, tail }, i) => [
      `${coverage.chapters.tasks} · 第 ${i + 1} / ${tasks.length} 项`,
      ...[ordinal, head, tail, coverage.ground.title],
    ])
    for (const [i, words] of shown.entries()) {
      if (i > 0) await phone.tap('#next')
      for (const one of words) expect(phone.text()).toContain(one)
    }
    expect(phone.text()).toContain('这是最后一项')
    for (const words of [...shown].reverse().slice(1)) {
      await phone.tap('#previous')
      for (const one of words) expect(phone.text()).toContain(one)
    }
    expect(phone.text()).toContain('这是第一项')
    expectQuiet(phone)
  })

  it('finds each word that it offers', async () => {
    for (const word of coverage.examples) {
      const phone = await open({ screen: 'contents' })
      expect(phone.find('#search').attribute('placeholder')).toBe(`搜：${coverage.examples.join('、')}`)
      await phone.type('#search', word)
      expect(phone.findAll('.search__hit').map((hit) => hit.text)).toContain(word)
      await phone.tap('.search__result')
      expect(phone.stack).toHaveLength(2)
      expectQuiet(phone)
    }
  })

  it('tells where its largest figures come from', async () => {
    for (const [i, { id, hero }] of highlights.entries()) {
      if (isWords(hero)) continue
      const phone = await open({ screen: 'card', id })
      await phone.slide('#deck').find('.figures__hero').tap()
      const figure = coverage.figures[coverage.highlights[i]!.hero!]!
      const { label, period, source } = figure
      for (const words of [plainAmount(amountOf('', figure)), label, period, source.quote])
        expect(phone.find('.sheet__panel').text).toContain(words)
    }
  })

  it('lists every chapter, card and task in its contents', async () => {
    const phone = await open({ screen: 'contents' })
    expect(phone.findAll('.places__title').map((title) => title.text)).toEqual([
      '与我有关',
      ...chapters.map(({ name }) => name),
      '任务详情',
      '按地名找',
    ])
    expect(phone.findAll('.place__name').map((name) => name.text)).toEqual([
      ...deck.map(({ name }) => name),
      ...tasks.map(({ ordinal, head }) => `${ordinal}、${head}`),
    ])
    expectQuiet(phone)
  })

  it('says whose report it is', async () => {
    const phone = await open({ screen: 'about' })
    expect(phone.text()).toContain(`都出自${coverage.credits[0]!.names[0]}的这组报道`)
    for (const { what } of coverage.variants) expect(phone.text()).toContain(what)
    for (const { names } of coverage.credits) for (const name of names) expect(phone.text()).toContain(name)
    expectQuiet(phone)
  })

  it('is forwarded from each place by a title that fits and names where it is, and with its own picture or none', async () => {
    const titles = new Set<string>()
    for (const { place, forwarded } of await visits()) {
      const { title, path, imageUrl } = forwarded
      expect(title!.length).toBeGreaterThan(12)
      expect(title!.length).toBeLessThanOrEqual(30)
      expect(title).toContain(coverage.district)
      expect(arrivalOf(place.screen, Object.fromEntries([(path!.split('?')[1] ?? '').split('=')])).place).toEqual(place)
      expect(imageUrl !== undefined).toBe(special.drawn)
      titles.add(title!)
    }
    expect(titles.size).toBe(places.length)
  })

  it('offers posters where they are drawn', async () => {
    const seen = await visits()
    for (const { text } of [seen[0]!, seen[2]!, seen.at(-1)!]) expect(text.includes('海报')).toBe(special.drawn)
  })

  it('says on the front page, and whole under 关于, what was corrected, or nothing where nothing was', async () => {
    const { edition, corrections = [] } = coverage
    const phone = await open({ screen: 'front' })
    expect(phone.text().includes('更正')).toBe(corrections.length > 0)
    if (corrections.length > 0) await phone.tap(`更正 ${corrections.length} 处`)
    else await phone.tap('#about')
    expect(phone.findAll('.about__correction').map((one) => one.text)).toEqual(
      corrections.map((one) => [sentenceOf(one), ...one.cards.map((id) => cardOf(id).name)].join(' ')),
    )
    expect(phone.text()).toContain(`这是第 ${edition!.version} 版，${edition!.date}编成。`)
    expectQuiet(phone)
    if (corrections.length === 0) return
    await phone.tap('.about__correction .card__link')
    expect(phone.page.query).toEqual({ id: corrections[0]!.cards[0] })
  })

  it('says on a card, and on the screen of its task, what was corrected there', async () => {
    for (const { place, own, stops } of await visits()) {
      if (!('id' in place)) continue
      const corrected = (coverage.corrections ?? []).filter(({ cards }) => cards.includes(place.id)).map(sentenceOf)
      expect(own.match(/更正（.*?”。/g) ?? []).toEqual(corrected)
      // A screen reader comes to it in its turn.
      expect(stops.filter((name) => name.startsWith('更正'))).toEqual(corrected)
    }
  })

  it('finds what was corrected', async () => {
    for (const correction of coverage.corrections ?? []) {
      const phone = await open({ screen: 'contents' })
      await phone.type('#search', correction.was)
      const names = correction.cards.map((id) => cardOf(id).name)
      for (const name of names)
        expect(phone.findAll('.search__result .place__name').map((one) => one.text)).toContain(name)
    }
  })

  it('opens at an address of a card that is gone what stands for it', async () => {
    for (const [gone, to] of Object.entries(coverage.moved ?? {})) {
      const card = await open({ screen: 'card', id: gone as CardId })
      expect(card.find('.deck__said[aria-live]').text).toContain(cardOf(to).name)
      if (!gone.startsWith('t')) continue
      const task = await open({ screen: 'task', id: gone as TaskId })
      expect(task.text()).toContain(tasks.find(({ id }) => id === to)!.sentence)
    }
  })

  it("keeps the reader's record under a name of its own", async () => {
    const phone = await open({ screen: 'front' })
    await phone.tap('#start')
    expect(Object.keys(phone.storage)).toEqual([`reading:${coverage.id}`])
  })
}
