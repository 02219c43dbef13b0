import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'

/** The mini-program's own; the secret is sent to WeChat and goes nowhere else. */
export interface Credentials {
  appid: string
  secret: string
}

/** The body of a call of getUnlimitedQRCode. */
export interface CodeRequest {
  /** At most 32 characters, see `sceneOf`. */
  scene: string
  /** Without a leading slash and without a query. */
  page: string
  /** Whether the page must be in the published version. */
  check_path: boolean
  env_version: 'release' | 'trial' | 'develop'
  /** Pixels, 280–1280. */
  width: number
}

export interface Account {
  credentials: Credentials
  /** Where WeChat answers; another address only in tests. */
  api?: string | undefined
  /** Aborts what is under way. */
  signal?: AbortSignal
  /** Waits some milliseconds. */
  pause?: (ms: number) => Promise<void>
}

export interface Wechat {
  /**
   * Asks for one mini-program code.
   * @returns the picture as WeChat sent it, unchecked
   * @throws WechatFault when WeChat refuses, or is not reached after some patience; the signal's reason when it is pulled
   */
  codeOf: (request: CodeRequest) => Promise<Buffer>
}

/** Why there is no answer, and what to do about it, in Chinese. */
export class WechatFault extends Error {
  /**
   * @param code WeChat's errcode, or the HTTP status, or that nothing was reached
   * @param patience milliseconds before the first new try, where one may help
   */
  constructor(
    readonly code: number | `HTTP ${number}` | 'network',
    message: string,
    readonly patience?: number | undefined,
  ) {
    super(message)
  }
}

const WECHAT = 'https://api.weixin.qq.com'
/** How long to wait for an answer, in milliseconds. */
const TIMEOUT = 30_000
/** New tries of one call; each waits twice as long as the one before. */
const RETRIES = 3
/** First waits in milliseconds: for a stumble, and for the limit per minute, which is over within one. */
const MOMENT = 1_000
const MINUTE = 60_000
/** A token is not used in its last minute: it might run out on its way. */
const MARGIN = 60_000

/** The token was replaced or has run out: 40001 invalid, 40014 malformed, 42001 expired. */
const STALE = [40001, 40014, 42001]

const CONSOLE = '小程序后台「开发管理 - 开发设置」'
const KEYS = `到${CONSOLE}核对 WX_APPID 和 WX_SECRET 属于同一个小程序，且没有多余的空格`

/**
 * What to do, by errcode. Codes and meanings are those that WeChat's documents list for getStableAccessToken and
 * getUnlimitedQRCode.
 */
const ADVICE: Record<number, string> = {
  [-1]: '微信系统繁忙：过几分钟再运行一次，已做好的不会重做',
  40001: `凭证无效：${KEYS}`,
  40002: '凭证类型不对：这是工具的问题，请告诉开发人员',
  40013: `AppID 不对：${KEYS}`,
  40097: '参数不对：这是工具的问题，请告诉开发人员',
  40125: `AppSecret 不对：${KEYS}；重置过的要用新的`,
  40129: 'scene 里有微信不收的字符：请告诉开发人员',
  40164: `这台电脑的 IP 不在白名单：到${CONSOLE}的「IP白名单」里加上下面的 IP，几分钟后再运行一次`,
  40169: 'scene 太长，或请求不是 JSON：请告诉开发人员',
  40243: `AppSecret 已被冻结：到${CONSOLE}解冻后再运行一次`,
  41002: '缺少 AppID：检查环境变量 WX_APPID',
  41004: '缺少 AppSecret：检查环境变量 WX_SECRET',
  41030: '线上版本里没有这个页面：先发布小程序再运行；只想给体验成员试扫，加 --trial',
  42001: '凭证过期，续期后仍不行：过几分钟再运行一次',
  45009: '今天的调用次数用完了：明天再运行，或由管理员在后台清零；已做好的不会重做',
  45011: '这一分钟调用太多：过几分钟再运行一次，已做好的不会重做',
  47001: '微信读不懂这个请求：这是工具的问题，请告诉开发人员',
  48001: '这个账号没有这个接口的权限：核对账号已认证、AppID 是小程序的',
  50007: '账号已被冻结：请管理员登录小程序后台处理',
  89503: '这台电脑的 IP 要管理员确认：请管理员在微信里点确认，再运行一次',
  89506: '管理员拒绝了这台电脑的 IP：24 小时后再试，先与管理员说好',
  89507: '管理员拒绝了这台电脑的 IP：1 小时后再试，先与管理员说好',
}

const PATIENCE: Record<number, number> = { [-1]: MOMENT, 45011: MINUTE }

const Token = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })
const Refusal = z.object({ errcode: z.number(), errmsg: z.string().default('') })

/**
 * WeChat's server, as far as codes need it. The access token is asked for when it is first needed, kept in memory while
 * it is valid, and asked for once more if WeChat does not take it any longer.
 *
 * It comes from stable_token, which WeChat recommends over the older token: asking again does not make the token of the
 * newspaper's other programs invalid. For the same reason it is never forced to change.
 */
export function wechat(account: Account): Wechat {
  const { credentials, api = WECHAT, signal } = account
  const pause = account.pause ?? ((ms) => sleep(ms, undefined, signal && { signal }))
  let token: { value: string; until: number } | undefined

  async function validToken(): Promise<string> {
    if (token && Date.now() < token.until) return token.value
    const { appid, secret } = credentials
    const body = await post('/cgi-bin/stable_token', { grant_type: 'client_credential', appid, secret })
    const answer = Token.safeParse(jsonOf(body))
    if (!answer.success) throw new WechatFault('network', '取凭证时收到的不是微信的回答：检查这台电脑的网络和代理')
    token = { value: answer.data.access_token, until: Date.now() + answer.data.expires_in * 1000 - MARGIN }
    return token.value
  }

  /** One call, one try. */
  async function post(path: string, body: object): Promise<Buffer> {
    const limit = AbortSignal.timeout(TIMEOUT)
    try {
      const response = await fetch(api + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
        // A redirect would carry the secret to another address.
        redirect: 'error',
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
      })
      const answer = Buffer.from(await response.arrayBuffer())
      if (response.ok) return unlessRefused(answer)
      const { status } = response
      const patience = status >= 500 ? MOMENT : undefined
      throw new WechatFault(`HTTP ${status}`, `微信没有接受请求（HTTP ${status}）：检查网络和代理，稍后再试`, patience)
    } catch (error) {
      signal?.throwIfAborted()
      if (error instanceof WechatFault) throw error
      // Its own words may hold the address, and with it the token.
      throw new WechatFault('network', '连不上微信的服务器：检查这台电脑的网络和代理，再运行一次', MOMENT)
    }
  }

  /** @throws WechatFault if the answer is a refusal: WeChat refuses in JSON, with HTTP status 200 */
  function unlessRefused(answer: Buffer): Buffer {
    const refusal = Refusal.safeParse(jsonOf(answer))
    if (!refusal.success || refusal.data.errcode === 0) return answer
    const { errcode, errmsg } = refusal.data
    const advice = ADVICE[errcode] ?? '这个错误码不常见：到微信开放文档里查它的意思'
    const words = [credentials.secret, token?.value].reduce<string>(
      (text, hidden) => (hidden ? text.replaceAll(hidden, '***') : text),
      errmsg,
    )
    throw new WechatFault(errcode, `微信返回 ${errcode}，${advice}（原话：${words}）`, PATIENCE[errcode])
  }

  /** Tries again, a few times, where the trouble may pass by itself. */
  async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
    for (let tried = 0; ; tried++) {
      try {
        return await attempt()
      } catch (error) {
        if (!(error instanceof WechatFault) || error.patience === undefined || tried === RETRIES) throw error
        await pause(error.patience * 2 ** tried)
      }
    }
  }

  const codeOf = (request: CodeRequest): Promise<Buffer> =>
    patiently(async () => {
      const query = new URLSearchParams({ access_token: await validToken() })
      return post(`/wxa/getwxacodeunlimit?${query.toString()}`, request)
    })

  return {
    async codeOf(request) {
      try {
        return await codeOf(request)
      } catch (error) {
        // Without a token it was the keys that were refused.
        if (!token || !(error instanceof WechatFault && STALE.includes(error.code as number))) throw error
        token = undefined
        return await codeOf(request)
      }
    },
  }
}

/** @returns the answer as JSON, or nothing: a picture does not start with a brace */
function jsonOf(answer: Buffer): unknown {
  if (answer[0] !== 0x7b) return undefined
  try {
    return JSON.parse(answer.toString('utf8'))
  } catch {
    return undefined
  }
}
