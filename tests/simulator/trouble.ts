import { format, types } from 'node:util'

export type Level = 'error' | 'warn'
type Tell = (level: Level, text: string) => void

/** Who hears of it; without anyone it goes to the console as ever. */
let listener: Tell | undefined

/** From now on warnings and errors of the view layer and of compiled WXML go to `tell`. */
export function listenForTrouble(tell: Tell): void {
  listener = tell
}

/** As the console prints it; of a stack only what is the mini-program's own. */
export function asText(...what: unknown[]): string {
  return format(...what.map((one) => (types.isNativeError(one) ? ownStack(one) : one)))
}

function ownStack(error: Error): string {
  const foreign = /node_modules|tests\/simulator\/\w+\.(ts|cjs)/
  return (error.stack ?? String(error))
    .split('\n')
    .filter((line) => !/^\s+at /.test(line) || !foreign.test(line))
    .join('\n')
}

const real = { error: console.error, warn: console.warn }
const hear =
  (level: Level) =>
  (...what: unknown[]): void =>
    listener ? listener(level, asText(...what)) : real[level](...what)

// Exparser reports what handlers throw by the console. Compiled WXML keeps hold of `console.warn` when it is first run,
// so this has to stand before any page is opened. A lost promise needs no ear here: Jest fails the test for it.
Object.assign(console, { error: hear('error'), warn: hear('warn') })
afterAll(() => void Object.assign(console, real))
