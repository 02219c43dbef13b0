import { groupOf } from './groups'

it('knows who bears a module', () => {
  expect(groupOf('node_modules/@tarojs/runtime/dist/dom/node.js').name).toBe('Taro runtime')
  expect(groupOf('src/content/lixia/coverage.json').name).toBe('Content')
  expect(groupOf('src/poster/PosterSheet.tsx').name).toBe('Components and pages')
  expect(groupOf('theme.json').name).toBe('Configuration')
})

it('does not let in what nobody has given a reason for', () => {
  expect(() => groupOf('node_modules/lodash/index.js')).toThrow('say in tools/measure/analyze/groups.ts why it stays')
})
