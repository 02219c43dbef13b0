/**
 * For tests of what only our own way of building does. A build with LEAN=off (docs/decisions/010) shows readers the same, and is not
 * asked for it.
 * @param instead what such a build does instead; stands beside the test's name
 */
export const onlyLean = (instead: string): Tests =>
  process.env.LEAN === 'off' ? leftOut(`with LEAN=off ${instead}`) : { describe, it }

/** For tests of what is drawn before the framework runs (docs/decisions/019): a build with EARLY=off has none of it, nor has LEAN=off. */
export const onlyEarly = (): Tests =>
  [process.env.EARLY, process.env.LEAN].includes('off')
    ? leftOut('with EARLY=off or LEAN=off nothing is drawn before the framework runs')
    : { describe, it }

/**
 * For tests of what only exparser tells of what it draws; glass-easel (docs/decisions/003) is not asked for it.
 * @param reason why it is not; stands beside the test's name
 */
export const onlyExparser = (reason: string): Tests =>
  process.env.VIEW === 'glass-easel' ? leftOut(`with VIEW=glass-easel ${reason}`) : { describe, it }

interface Tests {
  describe: jest.Describe | Told
  it: jest.It | Told
}

function leftOut(why: string): Tests {
  // A file needs a test, if only one that is left out.
  const skip: Told = (name) => it.skip(`${name} (${why})`, () => undefined)
  return { describe: skip, it: skip }
}

/** With LEAN=off Taro says of every call that WeChat lacks that it does. */
export const saidByTaro = ({ text }: { text: string }): boolean =>
  process.env.LEAN === 'off' && text.startsWith('小程序暂不支持')

type Told = (name: string, test: () => void | Promise<void>) => void
