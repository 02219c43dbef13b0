/** `npm run digits`: cuts the digits of all numerals out of Noto Serif SC Black, into src/styles/_digits.scss. */
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import subsetFont from 'subset-font'
import { runCommand } from '../lib/command'

const HELP = `npm run digits
  从 Noto Serif SC Black 里取出数字，写进 src/styles/_digits.scss：小程序在没有中文衬线字体的手机上，数字也一样
  --help   显示这段说明`

const FONT = '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf'
export const STYLE = resolve(__dirname, '../../src/styles/_digits.scss')

/** What numerals are made of; their units are the phone's. */
const SIGNS = '0123456789.'
/** The address of the licence, as the number of OpenType's name: it travels in the font. */
const NAMES = [14]

/** @returns the style sheet that brings the digits along: the same from the same font */
export async function digitsStyle(): Promise<string> {
  const font = await subsetFont(await readFile(require.resolve(FONT)), SIGNS, {
    targetFormat: 'woff2',
    noLayoutClosure: true,
    preserveNameIds: NAMES,
  })
  return `// Written by npm run digits: ${SIGNS} of Noto Serif SC Black (SIL Open Font License 1.1).
@font-face {
  font-family: Digits;
  font-weight: 900;
  src: url('data:font/woff2;base64,${font.toString('base64')}')
    format('woff2');
}
`
}

if (require.main === module) {
  void runCommand(HELP, {}, async () => writeFile(STYLE, await digitsStyle()))
}
