import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import QRCode from 'qrcode'
import sharp from 'sharp'
import { html, Html } from '@/cards/drawing/html'
import { chapterOf, inTwo, line, lines, OPENED, phrasesOf, SEARCH, words } from '@/cards/drawing/parts'
import type { Card } from '@/cards/models'
import { PICTURED, wallOf } from '@/cards/pictures'
import { coverage } from '@/content'
import { linkOf } from '@/entry/place'
import { special } from '@/model/special'
import { isNight, lightOf, viewOf } from '../../editor/art/view'
import { codeOf as weappCodeOf } from '../../lib/weapp-code'
import { LOBBY } from './keep'
import { inlined } from './landing'

/** How long a card stays, in seconds: time to notice it, then to read it at a walking pace. */
const NOTICED = 6
const SIGNS_A_SECOND = 5
const LONGEST = 30

/** Side of a round code in pixels: enough for a screen of twice the density. */
const ROUND_SIDE = 800

/** How a card leads on: by a code that a phone reads from three metres, or by words. */
interface Way {
  picture?: Html
  hint: string[]
}

/**
 * @param base where the edition lives
 * @returns an ordinary code where the edition's address is known; else a round one, if the tool for codes has fetched it; else words
 */
async function wayTo({ id }: Card, base?: string): Promise<Way> {
  const hint = ['微信扫一扫，', '在手机上看这一张']
  if (base) {
    // A screen is not scratched as paper is: with less error correction the code has fewer and larger modules.
    const link = linkOf(base, { screen: 'card', id })
    return {
      picture: new Html(await QRCode.toString(link, { type: 'svg', margin: 4, errorCorrectionLevel: 'L' })),
      hint,
    }
  }
  const round = await weappCodeOf(id)
  if (!round) return { hint: SEARCH }
  const png = await sharp(round).resize(ROUND_SIDE).png().toBuffer()
  return { picture: html`<img src="data:image/png;base64,${png.toString('base64')}" alt="" />`, hint }
}

/** What the screen shows of a card: the words of its poster; of a card that has none, those of its wall. */
function wordsOf(card: Card): { over: string; title: readonly string[]; under: Html; within?: Html } {
  const pictured = PICTURED.find((one) => one.card.id === card.id)
  if (!pictured) {
    const { title = [card.name], line: said } = wallOf(card)
    return {
      over: chapterOf(card),
      title,
      under: html`${lines('aim', inTwo(phrasesOf(special.headline)))} ${line(said)}`,
    }
  }
  const { picture, ...drawn } = pictured
  return { over: picture.over?.(drawn) ?? chapterOf(card), ...picture.poster(drawn) }
}

const SOURCE = [
  coverage.congress && `${coverage.congress.date} ${OPENED}`,
  special.series,
  ...special.credits.slice(0, 1).map(({ role, names }) => `${role} ${names.join(' ')}`),
].flatMap((text) => text || [])

const secondsFor = (text: string) =>
  Math.min(LONGEST, Math.round(NOTICED + text.replace(/\s/g, '').length / SIGNS_A_SECOND))

async function cardOf(card: Card, index: number, base?: string): Promise<Html> {
  const { over, title, under, within } = wordsOf(card)
  const { picture, hint } = await wayTo(card, base)
  const [latest] = card.corrections ?? []
  const body = html`${lines('title', title)}
    <section class="under" data-fill>${under} ${latest && words('line', latest, 2)}</section>`
  const seconds = secondsFor(body.text.replace(/<[^>]+>/g, ''))
  return html`<article
    class="frame card card--${card.kind} ${isNight(card.id) ? 'night' : ''}"
    data-seconds="${String(seconds)}"
    style="${lightOf(card.id)}"
  >
    ${viewOf(card.id, { most: 1, least: 1, within })}
    <header class="head">
      <div class="kicker">${over}</div>
      <div class="masthead">${special.title} · ${special.district}</div>
    </header>
    ${body}
    <aside class="way">
      ${picture && html`<div class="code">${picture}</div>`}
      <div class="hint">${hint.map((clause) => html`<span class="clause">${clause}</span>`)}</div>
    </aside>
    <footer class="foot">
      ${SOURCE.map((text) => html`<span>${text}</span>`)}<span class="count"
        >第 ${String(index + 1)} / ${String(special.count)} 张</span
      >
    </footer>
  </article>`
}

const SASS = join(__dirname, '../../../node_modules/sass/sass.js')

/** In a process of its own: a process can load Sass only once, and the build has done so. */
async function stylesOf(file: string): Promise<string> {
  const options = ['--style=compressed', '--no-source-map', '--no-charset']
  const { stdout } = await promisify(execFile)(process.execPath, [SASS, ...options, file])
  return stdout.trim()
}

/**
 * The page for a screen in a lobby: all cards turn by themselves, each with its code. The page needs no other file.
 * @param base where the edition will live, ending in a slash; without it there are no ordinary codes
 */
export async function lobbyPage(base?: string): Promise<string> {
  const cards = await Promise.all(special.deck.map((card, i) => cardOf(card, i, base)))
  const body = cards.map(({ text }) => text).join('')
  const css = await stylesOf(join(__dirname, 'lobby.scss'))
  const script = await inlined('lobby.js')
  const made = createHash('sha256').update(body).update(css).update(script).digest('hex').slice(0, 16)
  return (
    `<!doctype html><html lang="zh-CN" data-made="${made}"><head><meta charset="utf-8"><title>${special.title}</title>` +
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">' +
    `<style>${css}</style></head><body>${body}<script>${script}</script></body></html>`
  )
}

/** Writes the lobby's page into a built H5 special. */
export async function writeLobby(folder: string, base?: string): Promise<void> {
  await mkdir(join(folder, LOBBY), { recursive: true })
  await writeFile(join(folder, LOBBY, 'index.html'), await lobbyPage(base))
}
