import { join } from 'node:path'
import { openBrowser } from '../../lib/browser'
import { makeLinkCode, type LinkCode } from './link'
import type { Options } from './options'
import { FORMATS, printedLink, printedWeapp, printer, type Format, type PrintCode } from './poster'
import { madeWeappCode, makeWeappCode, type WeappCode } from './weapp'
import { wechat } from './wechat'
import { writeWhole } from './whole-file'

/** What a run has made, by the names of places. */
export interface Made {
  weapp: Map<string, WeappCode>
  link: Map<string, LinkCode>
  /** File names of the posters, from `out`. */
  posters: Map<string, string[]>
}

/** Called with what is being worked on. */
export type Tell = (progress: string) => void

export const nothingMade = (): Made => ({ weapp: new Map(), link: new Map(), posters: new Map() })

const FOLDERS = { weapp: 'weapp', link: 'link', posters: 'posters' } as const

/**
 * Makes the mini-program codes, or finds those of an earlier run where there are no credentials.
 * @param pause waits some milliseconds; other than the clock's only in tests
 * @returns how many were asked for now
 * @throws WechatFault at the first that WeChat refuses, as it would refuse the others
 */
export async function makeWeappCodes(
  options: Options,
  made: Made,
  signal: AbortSignal,
  tell: Tell = () => undefined,
  pause?: (ms: number) => Promise<void>,
): Promise<number> {
  const { credentials, api, targets, out } = options
  const folder = join(out, FOLDERS.weapp)
  const client = credentials && wechat({ credentials, api, signal, ...(pause && { pause }) })
  for (const [i, target] of targets.entries()) {
    signal.throwIfAborted()
    tell(`${i + 1}/${targets.length} ${target.name}`)
    const code = client
      ? await makeWeappCode(target, options, { appid: credentials.appid, client }, folder)
      : await madeWeappCode(target, options, folder)
    if (code) made.weapp.set(target.name, code)
  }
  return [...made.weapp.values()].filter(({ kept }) => !kept).length
}

/**
 * Makes the ordinary codes below a base, each as SVG and PNG.
 * @throws at the first that does not give back its place
 */
export async function makeLinkCodes(
  { targets, mark, out }: Options,
  base: string,
  made: Made,
  signal: AbortSignal,
  tell: Tell = () => undefined,
): Promise<void> {
  for (const [i, target] of targets.entries()) {
    signal.throwIfAborted()
    tell(`${i + 1}/${targets.length} ${target.name}`)
    made.link.set(target.name, await makeLinkCode(target, base, mark, join(out, FOLDERS.link)))
  }
}

/**
 * Makes the wall posters of all places that have a code, in every format.
 * @throws at the first whose words do not fit or whose code cannot be read
 */
export async function makePosters(
  { targets, out, kind }: Options,
  made: Made,
  signal: AbortSignal,
  tell: Tell = () => undefined,
): Promise<void> {
  const jobs = targets.flatMap((target) => {
    const weapp = kind === 'link' ? undefined : made.weapp.get(target.name)
    const link = kind === 'weapp' ? undefined : made.link.get(target.name)
    return weapp || link ? [{ target, code: () => printed(weapp, link) }] : []
  })
  if (jobs.length === 0) return
  const browser = await openBrowser()
  try {
    const { print } = printer(browser)
    for (const [i, { target, code }] of jobs.entries()) {
      const files: string[] = []
      for (const format of Object.keys(FORMATS) as Format[]) {
        signal.throwIfAborted()
        tell(`${i + 1}/${jobs.length} ${target.name}-${format}`)
        const file = join(FOLDERS.posters, `${target.name}-${format}.pdf`)
        writeWhole(join(out, file), await print(target, format, await code()))
        files.push(file)
      }
      made.posters.set(target.name, files)
    }
  } finally {
    await browser.close()
  }
}

const printed = async (weapp?: WeappCode, link?: LinkCode): Promise<PrintCode> =>
  weapp ? printedWeapp(weapp) : printedLink(link!)
