import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { compile, compileString } from 'sass'
import { contrast as contrastOf } from '../../tools/lib/contrast'

const TEXT = 7
const LARGE_TEXT = 4.5
const DRAWING = 3

type Theme = 'light' | 'dark'
type Colours = Record<string, string>

/** @returns the custom properties that a theme's mixin sets, without their dashes */
function coloursOf(theme: Theme): Colours {
  const source = `@use 'tokens' as *; .theme { @include ${theme}; }`
  const { css } = compileString(source, { loadPaths: [__dirname] })
  const pairs = [...css.matchAll(/--([\w-]+):\s*([^;]+);/g)]
  return Object.fromEntries(pairs.map(([, name, value]): [string, string] => [name!, value!]))
}

/** @returns the custom property, without its dashes, that a rule of a style sheet of src takes for its border */
function borderOf(sheet: string, selector: string): string {
  const { css } = compile(resolve(__dirname, '..', sheet))
  const rule = css.split('}').find((one) => one.trim().startsWith(`${selector} {`)) ?? ''
  const property = /border(?:-color)?:[^;]*var\(--([\w-]+)\)/.exec(rule)?.[1]
  if (!property) throw new Error(`${selector} in ${sheet} names no border`)
  return property
}

function contrast(one: string, other: string): number {
  const [first, second] = [one, other].map((hex) => {
    if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new Error(`not a colour of six digits: ${hex}`)
    return Buffer.from(hex.slice(1), 'hex')
  })
  return contrastOf(first!, second!)
}

const GROUNDS = ['paper', 'surface', 'wash']

/** What stands on what: foreground, its grounds, where it is met. */
const WORDS: [string, string[], string][] = [
  ['ink', GROUNDS, 'running text'],
  ['ink-soft', GROUNDS, 'labels and notes'],
  ['red', GROUNDS, 'links, figures, headings'],
  ['on-red', ['panel', 'panel-deep'], 'masthead, cover, main buttons; the hills lie behind the cover’s last lines'],
]
const LARGE_WORDS: [string, string[], string][] = [['red-large', GROUNDS, 'figures as large as a headline']]
const DRAWINGS: [string, string[], string][] = [
  ['red-large', ['rule'], 'how far the deck is read, on its track'],
  ['gold', ['wash', 'surface', 'paper'], 'borders of honours and pillars, ornaments'],
  ['gilt', ['panel'], 'the spring on the cover'],
]

const pairsOf = (list: typeof WORDS) =>
  list.flatMap(([front, grounds, where]) => grounds.map((ground) => ({ front, ground, where })))

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colours = coloursOf(theme)
  const measured = (front: string, ground: string) => contrast(colours[front] ?? front, colours[ground] ?? ground)

  it.each(pairsOf(WORDS))(`$front on $ground is read at ${TEXT}:1 ($where)`, ({ front, ground }) => {
    expect(measured(front, ground)).toBeGreaterThanOrEqual(TEXT)
  })

  it.each(pairsOf(LARGE_WORDS))(`$front on $ground is read at ${LARGE_TEXT}:1 ($where)`, ({ front, ground }) => {
    expect(measured(front, ground)).toBeGreaterThanOrEqual(LARGE_TEXT)
  })

  it.each(pairsOf(DRAWINGS))(`$front is told from $ground at ${DRAWING}:1 ($where)`, ({ front, ground }) => {
    expect(measured(front, ground)).toBeGreaterThanOrEqual(DRAWING)
  })

  it('what is chosen among settings is told by its edge, for its fill is as dark as what lies around', () => {
    const edge = borderOf('components/Settings/Settings.scss', '.choice__option--chosen')
    expect(measured(edge, 'surface')).toBeGreaterThanOrEqual(DRAWING)
  })
})

it('both themes set the same colours', () => {
  expect(Object.keys(coloursOf('dark')).sort()).toEqual(Object.keys(coloursOf('light')).sort())
})

it('contrast is that of WCAG: 21 between black and white, 4.54 between #767676 and white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

it('the ground that shows before the first page is drawn is the paper of both themes', () => {
  const css = readFileSync(resolve(__dirname, '../app.scss'), 'utf8')
  const grounds = [...css.matchAll(/background:\s*(#\w+)/g)].map(([, colour]) => colour)
  expect(grounds).toEqual([coloursOf('light').paper, coloursOf('dark').paper])
})
