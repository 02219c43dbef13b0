import type Chain from 'webpack-chain'

/** See stand-in.cjs. */
export function standIn(chain: Chain, file: string, own: string): void
export function rewritten(chain: Chain, file: string): Chain.Rule<Chain.Module>
export function found(file: string): string
