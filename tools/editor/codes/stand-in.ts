import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import QRCode from 'qrcode'
import sharp from 'sharp'
import type { CodeRequest, Credentials } from './wechat'

/** A server on this machine that stands in for WeChat's in tests. */
export interface StandIn {
  /** What --api takes. */
  url: string
  /** Scenes of the codes that were asked for, in order, refused ones included. */
  asked: string[]
  /** How many access tokens were asked for. */
  tokens: number
  /** Answers the next calls with this errcode; of the token or of codes. */
  refuse(path: 'token' | 'code', errcode: number, times?: number): void
  /** Ends the next calls for codes without an answer. */
  hangUp(times: number): void
  /** Makes the token invalid, as when another program forces a new one. */
  forgetToken(): void
  close(): Promise<void>
}

export interface StandInOptions extends Credentials {
  /** Pages of the published version, without a leading slash. */
  pages: readonly string[]
  /** What is drawn as a code: a QR code of the scene, or a round picture that no decoder reads. */
  drawn?: 'square' | 'round'
  /** Seconds a token is valid. */
  lifetime?: number
}

/** As WeChat's documents have them. */
const MESSAGES: Record<number, string> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40013: 'invalid appid',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40164: 'invalid ip 127.0.0.1, not in whitelist',
  41030: 'invalid page',
  42001: 'access_token expired',
  43002: 'require POST method',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  47001: 'data format error',
}

const SCENE = /^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]{1,32}$/

type Answer = Buffer | object

const refusal = (errcode: number): Answer => ({ errcode, errmsg: MESSAGES[errcode] ?? 'unknown' })

/**
 * Starts the stand-in. It answers as the documents of getStableAccessToken and getUnlimitedQRCode say: refusals come as
 * JSON with HTTP status 200, a code as the bytes of a JPEG.
 * @returns the stand-in; the caller closes it
 */
export async function standIn({ appid, secret, pages, drawn, lifetime = 7200 }: StandInOptions): Promise<StandIn> {
  let token: { value: string; until: number } | undefined
  let breaks = 0
  const scripted = { token: [] as number[], code: [] as number[] }

  function tokenAnswer(body: Record<string, unknown>): Answer {
    self.tokens++
    const errcode = scripted.token.shift()
    if (errcode !== undefined) return refusal(errcode)
    if (body.grant_type !== 'client_credential') return refusal(40002)
    if (body.appid !== appid) return refusal(40013)
    if (body.secret !== secret) return refusal(40125)
    // Without force_refresh a token that is valid stays what it is.
    if (!token || token.until <= Date.now()) {
      token = { value: randomBytes(24).toString('hex'), until: Date.now() + lifetime * 1000 }
    }
    return { access_token: token.value, expires_in: Math.ceil((token.until - Date.now()) / 1000) }
  }

  async function codeAnswer(body: Partial<CodeRequest>, given: string | null): Promise<Answer> {
    const { scene = '', page = '', check_path = true, env_version = 'release', width = 430 } = body
    self.asked.push(scene)
    const errcode = scripted.code.shift()
    if (errcode !== undefined) return refusal(errcode)
    if (given !== token?.value) return refusal(40001)
    if (token.until <= Date.now()) return refusal(42001)
    if (!SCENE.test(scene)) return refusal(40129)
    if (!['release', 'trial', 'develop'].includes(env_version)) return refusal(40097)
    if (check_path && !pages.includes(page)) return refusal(41030)
    return drawn === 'round' ? roundPicture(width) : squarePicture(scene, width)
  }

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand-in')
    const answer = async (): Promise<Answer> => {
      if (request.method !== 'POST') return refusal(43002)
      const body = await bodyOf(request)
      if (!body) return refusal(47001)
      if (pathname === '/cgi-bin/stable_token') return tokenAnswer(body)
      return codeAnswer(body, searchParams.get('access_token'))
    }
    if (pathname !== '/cgi-bin/stable_token' && breaks > 0) {
      breaks--
      response.destroy()
      return
    }
    answer().then(
      (sent) => {
        const picture = Buffer.isBuffer(sent)
        response.setHeader('Content-Type', picture ? 'image/jpeg' : 'application/json; encoding=utf-8')
        response.end(picture ? sent : JSON.stringify(sent))
      },
      () => response.destroy(),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))

  const self: StandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    tokens: 0,
    refuse: (path, errcode, times = 1) => void scripted[path].push(...Array<number>(times).fill(errcode)),
    hangUp: (times) => void (breaks = times),
    forgetToken: () => void (token = undefined),
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
  return self
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown> | undefined> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>
  } catch {
    return undefined
  }
}

const squarePicture = async (scene: string, width: number): Promise<Buffer> =>
  sharp(Buffer.from(await QRCode.toString(scene, { type: 'svg', margin: 4 })))
    .resize({ width, height: width, kernel: 'nearest' })
    .jpeg({ quality: 95 })
    .toBuffer()

const roundPicture = (width: number): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="${width}" height="${width}">
        <rect width="100" height="100" fill="#fff"/><circle cx="50" cy="50" r="45" fill="none" stroke="#000" stroke-width="5"/>
        <path d="M50 5v30M50 65v30M5 50h30M65 50h30M20 20l18 18M80 20L62 38" stroke="#000" stroke-width="5"/></svg>`,
    ),
  )
    .jpeg()
    .toBuffer()
