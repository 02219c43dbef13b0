import { join } from 'node:path'
import { WITH_CODES } from './coverage-file'
import { read } from './files'

/** @returns a card's mini-program code, if the tool for codes has fetched it */
export const codeOf = (id: string): Promise<Buffer | undefined> => read(join(WITH_CODES, `codes/weapp/${id}.png`))
