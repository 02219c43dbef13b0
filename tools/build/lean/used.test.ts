import { used } from './used'
import { LEVELS, Templates } from './wxml'

const view = (inside: string) => `import { View } from '@tarojs/components'\nexport const X = (props) => ${inside}`
/** What is found amiss in a program of one file. */
const faultsIn = (text: string) => used({ 'src/X.tsx': text }).faults

describe('the program gets what it uses', () => {
  it('finds nothing amiss in the special', () => {
    expect(used().faults).toEqual([])
  })

  it('an event that nothing used before reaches its handler', () => {
    const { components } = used({ 'src/X.tsx': view('<View onLongPress={props.held} />') })
    expect(new Templates(components).wxml).toContain('bindlongpress="eh"')
  })

  it('an attribute that nothing used before reaches the screen, with what WeChat takes where it is not given', () => {
    const text = `import { ScrollView } from '@tarojs/components'\nexport const X = () => <ScrollView enhanced scrollY />`
    const { wxml } = new Templates(used({ 'src/X.tsx': view('<View />'), 'src/Y.tsx': text }).components)
    expect(wxml).toMatch(/<scroll-view [^>]*enhanced="\{\{i\.(p\d+)===undefined\?false:i\.\1\}\}"/)
  })

  it('a component that nothing used before is drawn at every depth', () => {
    const text = `import { RichText } from '@tarojs/components'\nexport const X = () => <RichText nodes={[]} />`
    const { wxml } = new Templates(used({ 'src/X.tsx': view('<View />'), 'src/Y.tsx': text }).components)
    expect([...wxml.matchAll(/<rich-text /g)]).toHaveLength(LEVELS)
  })

  it('attributes are found where a function or a constant gives them', () => {
    const text = `import { View } from '@tarojs/components'
import { role } from './aria'
const NAMED = { 'aria-label': 'a' }
export const X = ({ id }) => <View {...role('img')} {...NAMED} {...(id ? { hoverClass: 'b' } : {})} />`
    const aria = `export const role = (name) => (process.env.TARO_ENV === 'h5' ? { role: name } : { 'aria-role': name })`
    const { components, faults } = used({ 'src/X.tsx': text, 'src/aria.ts': aria })
    expect(faults).toEqual([])
    expect(Object.keys(components.View!)).toEqual(['aria-label', 'aria-role', 'hover-class'])
  })

  it("calls of WeChat's go with a promise where WeChat answers later", () => {
    const text = `import Taro from '@tarojs/taro'\nexport const x = () => { Taro.vibrateShort(); Taro.getWindowInfo(); Taro.nextTick() }`
    expect(used({ 'src/platform/x.ts': text }).calls).toEqual({ later: ['vibrateShort'], atOnce: ['getWindowInfo'] })
  })

  it('what runs on the web only is not in the mini-program', () => {
    const text = `import Taro from '@tarojs/taro'
export function x() {
  if (process.env.TARO_ENV === 'h5') Taro.onlyThere()
  if (process.env.TARO_ENV !== 'h5') return
  Taro.setClipboardData()
}`
    expect(used({ 'src/platform/x.ts': text })).toMatchObject({ calls: { later: [], atOnce: [] }, faults: [] })
  })
})

describe('what it would not get stops the build, with the line', () => {
  it.each([
    ['an event of no component', view('<View onShake={props.shaken} />'), /^src\/X\.tsx:2 uses onShake of View/],
    ['an attribute of no component', view('<View tilted />'), /^src\/X\.tsx:2 uses tilted of View/],
    ['attributes that nobody can read', view('<View {...props} />'), /^src\/X\.tsx:2 gives View what cannot be read/],
    ['a component by another name', view('props.as ?? View'), /^src\/X\.tsx:2 uses View other than as a tag/],
    [
      'a component that WeChat lacks',
      `import { Carousel } from '@tarojs/components'\nexport const X = () => <Carousel />`,
      /^src\/X\.tsx:2 uses Carousel, which is no component of WeChat's/,
    ],
    [
      'a call that WeChat lacks',
      `import Taro from '@tarojs/taro'\nexport const x = () =>\n  Taro.teleport()`,
      /^src\/X\.tsx:3 calls Taro\.teleport, which is none of WeChat's: add it to tools\/build\/lean\/taro\.js/,
    ],
    [
      'a hook that Taro lacks',
      `import { useDidShow, useWeather } from '@tarojs/taro'\nexport const x = () => useWeather(useDidShow)`,
      /^src\/X\.tsx:1 uses useWeather of @tarojs\/taro: add it to tools\/build\/lean\/taro\.js/,
    ],
    [
      'the whole of Taro',
      `import Taro from '@tarojs/taro'\nexport const x = (name) => Taro[name]()`,
      /^src\/X\.tsx:2 uses Taro whole/,
    ],
  ])('%s', (_, text, line) => {
    expect(faultsIn(text)).toEqual([expect.stringMatching(line)])
  })
})
