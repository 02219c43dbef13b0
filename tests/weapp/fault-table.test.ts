import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { CALLS, CANNOT, faultsOf, readsOn, STORIES, WAYS, type Story, type Way } from './fault-stories'
import { saidByTaro } from './lean'

const TABLE = resolve(__dirname, '../../docs/faults.md')
const WAY_NAMES = Object.keys(WAYS) as Way[]
/** What no reader is left with. */
const LOST = /dead|blank|nothing happens|^$/

const usual = new Map<string, Promise<string>>()

/** What is seen where all is well. */
function usualOf(call: string): Promise<string> {
  const known = usual.get(call) ?? STORIES[call]!.seen({}).then(([seen]) => seen)
  usual.set(call, known)
  return known
}

const cells = new Map<string, Promise<string>>()

/** What is seen where a call goes wrong in some way, once it is sure that one reads on from there. */
function cellOf(call: string, way: Way): Promise<string> {
  const key = `${call} ${way}`
  const known = cells.get(key) ?? lookAt(call, way)
  cells.set(key, known)
  return known
}

async function lookAt(call: string, way: Way): Promise<string> {
  const { kind, seen } = STORIES[call]!
  const all = new Set<string>()
  for (const fault of faultsOf(kind, way)) {
    const [here, phone] = await seen({ [call]: fault })
    all.add(here)
    const report = {
      fault,
      here,
      readsOn: await readsOn(phone),
      console: phone.console.filter((line) => !saidByTaro(line)),
    }
    expect(report).toEqual({ fault, here, readsOn: true, console: [] })
    if (fault === 'absent') continue
    delete phone.faults[call]
    await phone.hide()
    await phone.show()
    expect({ fault, here, afterwards: await readsOn(phone) }).toEqual({ fault, here, afterwards: true })
  }
  return [...all].join(', or: ')
}

const reasonOf = (call: string, way: Way): string | undefined =>
  (CANNOT[STORIES[call]!.kind] as Partial<Record<Way, string>>)[way]
const possible = (call: string) => WAY_NAMES.filter((way) => reasonOf(call, way) === undefined)

it('has a story for every call that the program makes, in which it makes it', async () => {
  expect(Object.keys(STORIES).sort()).toEqual(CALLS)
  const stories = Object.entries(STORIES).map(async ([call, { seen }]: [string, Story]) => {
    const [, phone] = await seen({})
    // What is no member of `wx` is written down by nobody.
    return call === 'getCurrentPages' || phone.calls(call).length > 0 ? [] : [call]
  })
  expect((await Promise.all(stories)).flat()).toEqual([])
})

describe.each(Object.keys(STORIES))('where %s', (call) => {
  it.each(possible(call))('%s, the reader sees where they are, and reads on', async (way) => {
    const cell = await cellOf(call, way)
    expect(cell).not.toMatch(LOST)
  })
})

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

/** The reasons why ways cannot happen, each with its number. */
const REASONS = [...new Set(Object.values(CANNOT).flatMap((reasons) => Object.values(reasons)))]

async function row([call, { act }]: [string, Story]): Promise<string> {
  const well = await usualOf(call)
  const seen = WAY_NAMES.map(async (way) => {
    const reason = reasonOf(call, way)
    if (reason !== undefined) return `— (${REASONS.indexOf(reason) + 1})`
    const cell = await cellOf(call, way)
    return cell === well ? 'as ever' : cell
  })
  return line([`\`${call}\``, act, well, ...(await Promise.all(seen))])
}

async function table(): Promise<string> {
  const rows: string[] = []
  for (const story of Object.entries(STORIES)) rows.push(await row(story))
  const heads = ['call', 'the reader …', 'and sees where all is well', ...WAY_NAMES.map((way) => `where it ${way}`)]
  return `# When a call of WeChat’s goes wrong

Every call that the program makes of WeChat goes wrong in every way, one at a time, on the built package: what the reader sees then.
After each of them one tap reads on, with the fault still there and without it; nothing is logged. Written by
\`tests/weapp/fault-table.test.ts\`, which holds the package to it: \`WRITE_DOCS=1 npm run test:weapp -- tests/weapp/fault-table\` writes it anew.

${line(heads)}
${line(heads.map(() => '---'))}
${rows.join('\n')}

A way that cannot happen:

${REASONS.map((reason, i) => `${i + 1}. ${reason}`).join('\n')}

\`showToast\` is only called where another call has failed before: the two fail together. \`showModal\` is only called where both have: the
three fail together, and the reader is where they were. Where \`showToast\` says the words and does not tell that it did, \`showModal\` says
them again.
`
}

it('docs/faults.md tells what is seen today', async () => {
  const text = await table()
  if (process.env.WRITE_DOCS) writeFileSync(TABLE, text)
  expect(existsSync(TABLE) ? readFileSync(TABLE, 'utf8') : '').toBe(text)
})
