import { coverage } from '@/content'
import { openWechat } from '../simulator/phone'
import { expectQuiet } from './quiet'

const { tasks } = coverage

async function taskAt(id: string) {
  const phone = openWechat()
  await phone.launch({ path: 'pages/task/index', query: { id }, scene: 1047 })
  return phone
}

describe('the list of tasks on the front page', () => {
  it.each(tasks.map((task, i) => [task.id, task.head, task.tail, i + 1] as const))(
    'leads to %s: %s',
    async (id, head, tail, place) => {
      const phone = openWechat()
      await phone.launch()
      await phone.tap(phone.findAll('.place__name').find((name) => name.text.endsWith(head))!.text)
      expect(phone.page).toEqual({ route: 'pages/task/index', query: { id } })
      for (const words of [`第 ${place} / ${tasks.length} 项`, head, tail, coverage.ground.title])
        expect(phone.text()).toContain(words)
      expectQuiet(phone)
    },
  )

  it('fills the seal of a task that was read, and of no other', async () => {
    const phone = openWechat()
    await phone.launch()
    await phone.tap(tasks[1]!.head)
    await phone.back()
    const ticked = phone.findAll('.place').filter((place) => place.attribute('aria-label')?.includes('已读'))
    expect(ticked.map((place) => place.find('.place__note').text)).toEqual([tasks[1]!.tail])
    expect(phone.findAll('.road__seal--done').map((seal) => seal.text)).toEqual(['二'])
  })
})

describe('a task screen', () => {
  it('says what the report says to the letter, and leads along the highlights it builds on to itself', async () => {
    const phone = await taskAt('t1')
    expect(phone.find('.task__sentence').text).toBe(tasks[0]!.sentence)
    expect(phone.findAll('.road__seal').map((seal) => seal.text)).toEqual(['四', '五', '一'])
    expect(phone.findAll('.road__seal--done').map((seal) => seal.text)).toEqual(['一'])
  })

  it('turns through all seven and back without another page on the stack', async () => {
    const phone = await taskAt('t1')
    for (const task of tasks.slice(1)) {
      await phone.tap('#next')
      expect(phone.text()).toContain(task.tail)
    }
    expect(phone.find('#next').exists).toBe(false)
    for (const task of [...tasks].reverse().slice(1)) {
      await phone.tap('#previous')
      expect(phone.text()).toContain(task.tail)
    }
    expect(phone.stack).toHaveLength(1)
    expectQuiet(phone)
  })

  it('is marked as read once, however often the reader comes back to it', async () => {
    const phone = await taskAt('t1')
    for (const way of ['#next', '#previous', '#next']) await phone.tap(way)
    expect(phone.storage).toEqual({ 'reading:shizhong': { version: 1, read: ['task:t1', 'task:t2'] } })
  })

  it('is shown from its top, wherever on the last one the reader turned on', async () => {
    const phone = await taskAt('t1')
    phone.clearLog()
    await phone.tap('#next')
    expect(phone.calls('pageScrollTo')).toEqual([[expect.objectContaining({ scrollTop: 0 })]])
  })

  it('that comes back as another one is shown from its top once it is on show, and the deck above is left alone', async () => {
    const phone = openWechat()
    await phone.launch()
    await phone.tap(tasks[0]!.head)
    await phone.tap('看亮点四')
    phone.clearLog()
    const scrolled: string[] = []
    phone.onCall = (name) => {
      if (name === 'pageScrollTo') scrolled.push(phone.page.route)
    }
    await phone.swipe('#deck', phone.swiperAt('#deck') + 3)
    await phone.slide('#deck').find('.card__link').tap()
    expect(phone.page.route).toBe('pages/task/index')
    expect(phone.text()).toContain(tasks[5]!.tail)
    expect(scrolled).toEqual(['pages/task/index'])
  })

  it('that comes back as it was stays where the reader was', async () => {
    const phone = await taskAt('t1')
    phone.clearLog()
    await phone.tap('看亮点四')
    await phone.tap(tasks[0]!.short)
    expect(phone.calls('pageScrollTo')).toEqual([])
  })

  it('leads back to the list it was opened from', async () => {
    const phone = openWechat()
    await phone.launch()
    await phone.tap(tasks[2]!.head)
    await phone.tap('#next')
    await phone.back()
    expect(phone.stack).toEqual([{ route: 'pages/index/index', query: {} }])
  })

  it('has a way to the front page when nothing lies below', async () => {
    const phone = await taskAt('t6')
    await phone.tap('首页')
    expect(phone.stack.map((page) => page.route)).toEqual(['pages/index/index'])
  })

  it('forwards the task that is on the screen, not the one it was opened with', async () => {
    const phone = await taskAt('t1')
    await phone.tap('#next')
    expect(await phone.share('#share')).toMatchObject({
      title: `${tasks[1]!.head}，${tasks[1]!.tail} · ${coverage.district}`,
      path: '/pages/task/index?id=t2',
    })
  })
})
