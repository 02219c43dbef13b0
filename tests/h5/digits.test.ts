import { cardPath } from '../../tools/lib/visit'
import { startPreview } from './preview'

const preview = startPreview()

it('numerals are drawn by the face that comes with the page, headlines by the phone’s own', async () => {
  const { page, complaints } = await preview.open(cardPath('n1'))
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const facesOf = async (part: string) => {
    const selector = `.swiper-slide-active ${part}`
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector })
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
    return fonts.map(({ isCustomFont, glyphCount }) => ({ isCustomFont, glyphCount }))
  }
  expect(await facesOf('.numeral__long')).toContainEqual({ isCustomFont: true, glyphCount: '1250'.length })
  expect((await facesOf('.card__title')).some(({ isCustomFont }) => isCustomFont)).toBe(false)
  expect(complaints).toEqual([])
})
