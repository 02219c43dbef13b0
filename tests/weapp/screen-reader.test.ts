import { CompiledStyles } from './compiled-styles'
import { faults, heard } from './screen-reader'

const STYLES = new CompiledStyles(`
  .hills { background: red; height: 90px }
  .pressable { min-height: 48px }
  .flat { min-height: calc(20px + 10px*var(--type)) }
  .row { display: flex } .row .apart + .apart { margin-left: 8px }
  .grid { display: grid; grid-gap: 6px }
  .stack { margin: 12px 0 4px }
`)

const screen = (wxml: string) =>
  new DOMParser().parseFromString(`<view class="screen">${wxml}</view>`, 'text/xml').documentElement
const problems = (wxml: string) => faults(screen(wxml), STYLES).map(({ problem }) => problem)

describe('what is heard', () => {
  it('comes in order: text, labels instead of text, controls in one piece', () => {
    expect(
      heard(
        screen(
          '<view>一<text>二</text></view><view aria-label="三">x</view><view aria-role="button" bindtap="eh"><view>四</view><view>五</view></view>',
        ),
      ),
    ).toEqual([
      { role: '', name: '一二', live: false },
      { role: '', name: '三', live: false },
      { role: 'button', name: '四 五', live: false },
    ])
  })

  it('has nothing of what is hidden from the ear or from the eye', () => {
    expect(heard(screen('<view aria-hidden="true">一</view><view hidden="true">二</view>'))).toEqual([])
  })

  it('tells a dialog before what it holds, and what is said by itself', () => {
    expect(
      heard(screen('<view aria-role="dialog" aria-label="目录">甲</view><view aria-live="polite">第 1 张</view>')),
    ).toEqual([
      { role: 'dialog', name: '目录', live: false },
      { role: '', name: '甲', live: false },
      { role: '', name: '第 1 张', live: true },
    ])
  })
})

describe('the checker finds', () => {
  it.each([
    ['a control without a role', '<view bindtap="eh">好</view>', 'takes taps but has no role'],
    ['a control without a name', '<view aria-role="button" bindtap="eh"></view>', 'is a button without a name'],
    [
      'a control within another',
      '<view aria-role="button" bindtap="eh">甲<view aria-role="button" bindtap="eh">乙</view></view>',
      'is a button within a button',
    ],
    ['a role that is none', '<view aria-role="knob">好</view>', 'has an unknown role, knob'],
    ['a picture without a label', '<image src="a.png"/>', 'is a picture without a label'],
    [
      'an input that only its placeholder names',
      '<input placeholder="搜"/>',
      'is an input whose name goes as soon as one types',
    ],
    ['a drawing', '<view class="hills"/>', 'is a drawing that is not kept from screen readers'],
    [
      'a figure in pieces',
      '<view class="numeral">211<text>处</text></view>',
      'is a figure of which nothing says number and unit together',
    ],
    [
      'a figure that its control leaves out',
      '<view aria-role="button" aria-label="口袋公园" bindtap="eh"><view class="numeral">211<text>处</text></view></view>',
      'is a figure of which nothing says number and unit together',
    ],
  ])('%s', (_, wxml, problem) => {
    expect(problems(wxml)).toEqual([problem])
  })

  it('nothing where all is well, nor in what nobody hears', () => {
    expect(
      problems(`
        <view class="hills" aria-hidden="true"/>
        <view class="empty"/>
        <view aria-role="button" aria-label="口袋公园 211处" bindtap="eh"><view class="numeral">211<text>处</text></view></view>
        <view class="numeral" aria-label="211处">211<text>处</text></view>
        <view class="numeral">全覆盖</view>
        <button bindtap="eh">转发</button>
        <swiper bindtap="eh"><swiper-item aria-hidden="true" bindtap="eh"><view bindtap="eh"/></swiper-item></swiper>
      `),
    ).toEqual([])
  })
})

describe('the compiled styles tell', () => {
  const first = (wxml: string) => screen(wxml).firstElementChild!
  const pair = (wxml: string) => {
    const parent = first(wxml)
    return STYLES.between(parent.children[0]!, parent.children[1]!)
  }

  it('how high an element is at the least', () => {
    expect(STYLES.leastHeight(first('<view class="pressable"/>'))).toBe(48)
    expect(STYLES.leastHeight(first('<view class="pressable flat"/>'))).toBe(30)
    expect(STYLES.leastHeight(first('<view/>'))).toBe(0)
  })

  it('what lies between neighbours', () => {
    expect(pair('<view class="row"><view class="apart"/><view class="apart"/></view>')).toBe(8)
    expect(pair('<view class="row"><view/><view/></view>')).toBe(0)
    expect(pair('<view class="grid"><view/><view/></view>')).toBe(6)
    expect(pair('<view><view class="stack"/><view class="stack"/></view>')).toBe(12)
  })
})
