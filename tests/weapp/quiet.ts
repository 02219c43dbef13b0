import type { Phone } from '../simulator/phone'

/** Nothing was printed as an error or warning so far, and nothing asked of the network. */
export function expectQuiet(phone: Phone): void {
  expect(phone.console).toEqual([])
  expect(phone.requests).toEqual([])
}
