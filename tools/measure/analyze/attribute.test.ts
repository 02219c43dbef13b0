import { sharesOf, WRAPPING } from './attribute'

/** Two modules in one file: 新 stands in the first, and webpack's wrapping before the second. */
const CODE = `one('新'),7:(e,t)=>{e.d(t);two()}`
const MAP = JSON.stringify({
  version: 3,
  sources: ['/anywhere/project/src/model/one.ts?d663', '/anywhere/node_modules/two/index.js'],
  names: [],
  // Column 0 is of the first, column 26 of the second.
  mappings: 'AAAA,0BCAA',
})

describe('the bytes of a built file', () => {
  const shares = sharesOf(CODE, MAP)

  it('are told by module, as it is called wherever the repository lies', () => {
    expect(Object.fromEntries(shares)).toEqual({
      'src/model/one.ts': Buffer.byteLength(`one('新'),`),
      'node_modules/two/index.js': Buffer.byteLength('two()}'),
      [WRAPPING]: Buffer.byteLength('7:(e,t)=>{e.d(t);'),
    })
  })

  it('are all told', () => {
    expect([...shares.values()].reduce((sum, bytes) => sum + bytes, 0)).toBe(Buffer.byteLength(CODE))
  })
})
