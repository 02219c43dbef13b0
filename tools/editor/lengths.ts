/** Measures texts that must fit into a fixed room, in the fonts of the tests, instead of counting characters. */
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { compile } from 'sass'
import type { Card } from '@/cards/models'
import { coverage } from '@/content'
import { drawn } from '@/content/file'
import { ordinalOf } from '@/content/ordinal'
import type { Fault } from '@/content/schema'
import type { Place } from '@/entry/place'
import { special } from '@/model/special'
import { forwardOf } from '@/share/forward'
import { splitter } from '../build/line-ends'
import { openBrowser } from '../lib/browser'
import { stale } from './art/drawn-from'
import { picturesOf, styles } from './art/pictures'
import { fitted } from './art/studio'

/** A text, its room (a class of lengths.scss), and how many lines it may take there. */
interface Measured {
  entry: string
  where: string
  rooms: string
  lines: number
  /** Parts that begin a line each, as those of a title do. */
  parts: readonly string[]
}

/** @returns the entry in which an editor finds a card's words */
function entryOf({ kind, id }: Card): string {
  if (kind === 'cover' || kind === 'ending') return 'headline'
  return kind === 'highlight' || kind === 'task' ? `${kind}s.${id}` : kind === 'numbers' ? `${kind}.${id}` : kind
}

/** @returns the texts of screens that must fit */
function texts(): Measured[] {
  const titles = [
    { entry: 'headline', parts: special.headline.split(/(?<=，)/) },
    { entry: 'outlook', parts: [coverage.outlook] },
    ...special.deck
      .filter(({ kind }) => kind !== 'cover' && kind !== 'ending')
      .map((card) => ({
        entry: entryOf(card),
        parts: card.kind === 'highlight' ? card.title : card.kind === 'task' ? [card.head, card.tail] : [card.name],
      })),
  ]
  return [
    ...titles.flatMap(({ entry, parts }) => [
      { entry, parts, where: '标题，普通手机上', rooms: 'room--title room--usual', lines: 2 },
      { entry, parts, where: '标题，最小的手机、最大的字号下', rooms: 'room--title', lines: 4 },
    ]),
    ...coverage.highlights.flatMap(({ id, short, hero, heroWords }, i) => {
      const said = hero ? coverage.figures[hero]!.label : heroWords?.before
      const entry = hero ? `figures.${hero}` : `highlights.${id}.heroWords`
      return [
        {
          entry: `highlights.${id}.short`,
          parts: [`亮点${ordinalOf(i + 1)}　${short}`],
          where: '首页轮播，最小的手机、最大的字号下',
          rooms: 'room--label room--slide',
          lines: 1,
        },
        {
          entry,
          parts: said ? [said] : [],
          where: '首页轮播，普通手机上',
          rooms: 'room--label room--slide room--usual',
          lines: 1,
        },
      ]
    }),
    ...sent().map(({ entry, title }) => ({
      entry,
      parts: [title],
      where: '转发的标题',
      rooms: 'room--sent',
      lines: 1,
    })),
  ]
}

/** @returns the titles under which places are forwarded, with the entries that they are made of */
function sent(): { entry: string; title: string }[] {
  const places: [Place, string][] = [
    [{ screen: 'front' }, 'headline'],
    [{ screen: 'contents' }, 'headline'],
    [{ screen: 'about' }, 'headline'],
    [{ screen: 'roll', id: special.ids[0]! }, 'headline'],
    ...special.deck.map((card): [Place, string] => [{ screen: 'card', id: card.id }, entryOf(card)]),
    ...special.tasks.map((card): [Place, string] => [{ screen: 'task', id: card.id }, entryOf(card)]),
  ]
  return places.map(([place, entry]) => ({ entry, title: forwardOf(place).title }))
}

/** Runs in the page. @returns how many lines each text takes */
const linesTaken = (all: { rooms: string; parts: readonly string[] }[]) =>
  document.fonts.ready.then(() =>
    all.map(({ rooms, parts }) => {
      const room = document.createElement('div')
      room.className = `room ${rooms}`
      for (const part of parts) room.append(Object.assign(document.createElement('div'), { textContent: part }))
      document.querySelector('.screen')!.replaceChildren(room)
      return Math.round(room.clientHeight / parseFloat(getComputedStyle(room).lineHeight))
    }),
  )

/** @returns the faults of texts on screens and in chats */
async function textFaults(page: Page): Promise<Fault[]> {
  const { css } = compile(join(__dirname, 'lengths.scss'))
  await page.setContent(`<!doctype html><html lang="zh-CN"><style>${css}</style><body><div class="screen type-huge">`)
  const all = texts()
  const partsOf = splitter()
  const broken = (text: string) => partsOf(text).join('\u200b')
  const taken = await page.evaluate(
    linesTaken,
    all.map(({ rooms, parts }) => ({ rooms, parts: parts.map(broken) })),
  )
  return all.flatMap(({ entry, where, parts, lines }, i) =>
    taken[i]! > lines
      ? [{ entry, problem: `“${parts.join('')}”太长：${where}要排 ${taken[i]} 行；应至多 ${lines} 行` }]
      : [],
  )
}

const PICTURE_NAMES: Record<string, string> = { wide: '分享图', square: '方的分享图', poster: '海报' }

/** @returns the faults of share pictures and posters, as `npm run art` would find them; what it has drawn fits */
async function pictureFaults(page: Page): Promise<Fault[]> {
  const css = styles()
  const faults: Fault[] = []
  for (const pictured of stale())
    for (const [kind, picture] of Object.entries(picturesOf(pictured))) {
      const problems = await fitted(page, picture, css)
      if (problems.length > 0)
        faults.push({ entry: entryOf(pictured.card), problem: `${PICTURE_NAMES[kind]}排不下：${problems.join('；')}` })
    }
  return faults
}

/**
 * Measures the coverage that COVERAGE names, which has no other fault.
 * @param browser from `openBrowser`; one of its own unless given
 * @returns what is too long, each by its entry; empty when all fits
 * @throws if no browser starts
 */
export async function lengthFaults(browser?: Browser): Promise<Fault[]> {
  const own = browser ?? (await openBrowser())
  const page = await own.newPage({ deviceScaleFactor: 1, locale: 'zh-CN' })
  try {
    return [...(await textFaults(page)), ...(drawn ? await pictureFaults(page) : [])]
  } finally {
    await (browser ? page : own).close()
  }
}
