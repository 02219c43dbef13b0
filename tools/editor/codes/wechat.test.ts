import { standIn, type StandIn, type StandInOptions } from './stand-in'
import { wechat, WechatFault, type CodeRequest, type Credentials } from './wechat'

const KEYS: Credentials = { appid: 'wx1', secret: 'hush-hush' }
const REQUEST: CodeRequest = {
  scene: 'card/h3',
  page: 'pages/cards/index',
  check_path: true,
  env_version: 'release',
  width: 280,
}

let server: StandIn
let pauses: number[]

const start = async (options: Partial<StandInOptions> = {}) => {
  server = await standIn({ ...KEYS, pages: [REQUEST.page], ...options })
}
const client = (credentials = KEYS, signal?: AbortSignal) =>
  wechat({
    credentials,
    api: server.url,
    ...(signal && { signal }),
    pause: (ms) => Promise.resolve(void pauses.push(ms)),
  })
const faultOf = (answer: Promise<unknown>) =>
  answer.then(
    () => undefined,
    (error: unknown) => error as WechatFault,
  )

beforeEach(async () => {
  pauses = []
  await start()
})
afterEach(() => server.close())

test('one token serves many codes', async () => {
  const { codeOf } = client()
  for (const scene of ['front', 'card/h3', 'task/t6']) {
    expect((await codeOf({ ...REQUEST, scene })).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]))
  }
  expect(server.asked).toEqual(['front', 'card/h3', 'task/t6'])
  expect(server.tokens).toBe(1)
})

test('a token that is about to run out is not used any more', async () => {
  await server.close()
  await start({ lifetime: 59 })
  const { codeOf } = client()
  await codeOf(REQUEST)
  await codeOf(REQUEST)
  expect(server.tokens).toBe(2)
})

test('a token that WeChat does not take any longer is renewed once', async () => {
  const { codeOf } = client()
  await codeOf(REQUEST)
  server.forgetToken()
  await codeOf(REQUEST)
  expect(server.tokens).toBe(2)
  expect(pauses).toEqual([])
  server.refuse('code', 42001, 2)
  expect(await faultOf(codeOf(REQUEST))).toMatchObject({ code: 42001 })
  expect(server.tokens).toBe(3)
})

test.each([
  [40013, 'token', 'AppID 不对：到小程序后台'],
  [40125, 'token', 'AppSecret 不对：到小程序后台'],
  [40164, 'token', 'IP白名单」里加上下面的 IP，几分钟后再运行一次（原话：invalid ip 127.0.0.1'],
  [40243, 'token', '解冻'],
  [89503, 'token', '管理员在微信里点确认'],
  [40001, 'code', '核对 WX_APPID 和 WX_SECRET'],
  [41030, 'code', '先发布小程序再运行；只想给体验成员试扫，加 --trial'],
  [45009, 'code', '明天再运行'],
  [47001, 'code', '请告诉开发人员'],
  [40097, 'code', '请告诉开发人员'],
  [99999, 'code', '微信开放文档'],
] as const)('%i is named, says what to do, and is not tried again', async (errcode, path, words) => {
  server.refuse(path, errcode, 2)
  const fault = await faultOf(client().codeOf(REQUEST))
  expect(fault).toBeInstanceOf(WechatFault)
  expect(fault).toMatchObject({ code: errcode })
  expect(fault?.message).toContain(`微信返回 ${errcode}`)
  expect(fault?.message).toContain(words)
  expect(pauses).toEqual([])
})

test('the stand-in refuses of itself what WeChat refuses', async () => {
  const codeFor = async (change: Partial<CodeRequest>, keys = KEYS) =>
    (await faultOf(client(keys).codeOf({ ...REQUEST, ...change })))?.code
  expect(await codeFor({}, { ...KEYS, appid: 'wx2' })).toBe(40013)
  expect(await codeFor({}, { ...KEYS, secret: 'other' })).toBe(40125)
  expect(await codeFor({ page: '/pages/cards/index' })).toBe(41030)
  expect(await codeFor({ page: 'pages/new', check_path: false })).toBeUndefined()
  expect(await codeFor({ scene: '中文' })).toBe(40129)
  expect(await codeFor({ scene: 'a'.repeat(33) })).toBe(40129)
})

test.each([
  [-1, [1000, 2000, 4000]],
  [45011, [60000, 120000, 240000]],
])('%i is tried again three times, ever more slowly', async (errcode, waits) => {
  server.refuse('code', errcode, 2)
  await client().codeOf(REQUEST)
  expect(pauses).toEqual(waits.slice(0, 2))
  pauses = []
  server.refuse('code', errcode, 4)
  expect(await faultOf(client().codeOf(REQUEST))).toMatchObject({ code: errcode })
  expect(pauses).toEqual(waits)
})

test('a line that breaks is tried again, one that stays broken is named without the address', async () => {
  server.hangUp(1)
  await client().codeOf(REQUEST)
  server.hangUp(4)
  const fault = await faultOf(client().codeOf(REQUEST))
  expect(fault).toMatchObject({ code: 'network' })
  expect(fault?.message).toContain('检查这台电脑的网络和代理')
  expect(fault?.message).not.toContain('token')
})

test('a pulled signal ends it at once', async () => {
  const stop = new AbortController()
  const answer = client(KEYS, stop.signal).codeOf(REQUEST)
  stop.abort()
  await expect(answer).rejects.toThrow(/abort/)
  expect(pauses).toEqual([])
})
