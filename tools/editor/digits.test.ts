import { readFile } from 'node:fs/promises'
import { digitsStyle, STYLE } from './digits'

it('the digits in the styles are those of the font; npm run digits cuts them anew', async () => {
  expect(await readFile(STYLE, 'utf8')).toBe(await digitsStyle())
})
