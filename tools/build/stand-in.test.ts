import Chain from 'webpack-chain'
import { rewritten, standIn } from './stand-in.cjs'

describe('a file of a package that is replaced or rewritten', () => {
  it('is found where it lies, and by its name', () => {
    const chain = new Chain()
    standIn(chain, '@tarojs/runtime/dist/hydrate.js', '/own.js')
    expect(chain.resolve.alias.entries()).toEqual({
      [`${require.resolve('@tarojs/runtime/dist/hydrate.js')}$`]: '/own.js',
      '@tarojs/runtime/dist/hydrate.js$': '/own.js',
    })
  })

  it.each([
    ['replaced', (file: string) => standIn(new Chain(), file, '/own.js')],
    ['rewritten', (file: string) => rewritten(new Chain(), file)],
  ])('stops the build once it has moved: %s', (_, asked) => {
    expect(() => asked('@tarojs/router/dist/moved.js')).toThrow(
      /^@tarojs\/router\/dist\/moved\.js has moved or gone.*mend or drop the line that names it/,
    )
  })
})
