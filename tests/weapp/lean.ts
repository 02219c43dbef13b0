/**
 * For tests of what only our own way of building does. A build with LEAN=off (docs/decisions/010) shows readers the same, and is not
 * asked for it.
 * @param instead what such a build does instead; stands beside the test's name
 */
export function onlyLean(instead: string): { describe: jest.Describe | Told; it: jest.It | Told } {
  if (process.env.LEAN !== 'off') return { describe, it }
  const told =
    (skip: (name: string) => void): Told =>
    (name) =>
      skip(`${name} (with LEAN=off ${instead})`)
  return {
    // A file needs a test, if only one that is left out.
    describe: told((name) => it.skip(name, () => undefined)),
    it: told((name) => it.skip(name, () => undefined)),
  }
}

/** With LEAN=off Taro says of every call that WeChat lacks that it does. */
export const saidByTaro = ({ text }: { text: string }): boolean =>
  process.env.LEAN === 'off' && text.startsWith('小程序暂不支持')

type Told = (name: string, test: () => void | Promise<void>) => void
