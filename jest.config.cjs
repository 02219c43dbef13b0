const { availableParallelism } = require('node:os')

const transform = {
  '^.+\\.tsx?$|/tools/build/lean/.+\\.js$|/plugin-platform-weapp/dist/runtime-utils\\.js$': [
    '@swc/jest',
    { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } },
  ],
}
const moduleNameMapper = { '^@/(.*)$': '<rootDir>/src/$1' }

// Drawing pages makes much short-lived garbage: with more room for it, workers collect far less often.
// `npm test` also has --no-parallel-scavenge, which this variable does not take: all cores are busy, and threads that help one worker to
// collect hold up the others.
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`

/** What no reader of this special meets, and what tries a test, are for `npm run test:all`: see tests/choice.ts. */
const FOR_ALL = ['long-deck', 'another-special', 'random-reader-planted'].map(
  (name) => `/tests/weapp/${name}\\.test\\.ts$`,
)
const LEFT_OUT = process.env.COMBINATIONS === 'all' ? [] : FOR_ALL

/** One project per kind of test; `jest --selectProjects unit` runs one. Those that open a build need `npm run build` first. */
const project = (displayName, testMatch, others = {}) => ({
  displayName,
  testMatch,
  transform,
  // Taro publishes this for bundlers only, as ES modules.
  transformIgnorePatterns: ['/node_modules/(?!@tarojs/plugin-platform-weapp/)'],
  moduleNameMapper,
  // Jest looks globals up through a proxy, which takes longer than most functions of Math.
  sandboxInjectedGlobals: ['Math'],
  ...others,
})

/** For tests in a browser: each worker loads what drives it once. */
const withPlaywright = {
  testEnvironment: '<rootDir>/tests/with-playwright.cjs',
  moduleNameMapper: { ...moduleNameMapper, '^playwright-core$': '<rootDir>/tests/playwright.cjs' },
}

module.exports = {
  projects: [
    project('unit', ['<rootDir>/src/**/*.test.ts', '<rootDir>/tools/**/*.test.ts'], withPlaywright),
    project('contract', ['<rootDir>/tests/contract/**/*.test.ts'], withPlaywright),
    project('weapp', ['<rootDir>/tests/simulator/**/*.test.ts', '<rootDir>/tests/weapp/**/*.test.ts'], {
      testEnvironment: 'jsdom',
      testPathIgnorePatterns: ['/node_modules/', ...LEFT_OUT],
    }),
    project('h5', ['<rootDir>/tests/h5/**/*.test.ts'], withPlaywright),
  ],
  reporters: ['default', '<rootDir>/tests/closing-line.cjs'],
  // Tests that go through every screen take half a minute alone, and several times that on a busy machine.
  testTimeout: 180_000,
  testSequencer: '<rootDir>/tests/slowest-first.cjs',
  // Tests in a browser wait half of the time: three of them keep two cores busy.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
}
