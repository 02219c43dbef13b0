import { resolve } from 'node:path'
import { CompiledStyles } from './compiled-styles'
import { openAt } from './open'

const styles = CompiledStyles.open(resolve(__dirname, '../../dist/weapp/app.wxss'))

/** The nearest that says whether words can be marked, the element itself first; children take it over in WeChat's view. */
function markable(element: Element | null): string | undefined {
  for (; element; element = element.parentElement) {
    const { 'user-select': own, '-webkit-user-select': older } = styles.of(element)
    if (own && own === older) return own
  }
  return undefined
}

it('words can be marked and copied, but for those that are there to be pressed', async () => {
  const phone = await openAt({ screen: 'card', id: 'h1' })
  for (const words of ['.card__title', '.lines__line', '.text__figure'])
    expect([words, markable(phone.find(words).element)]).toEqual([words, 'text'])
  for (const control of ['#next', '#contents'])
    expect([control, markable(phone.find(control).element)]).toEqual([control, 'none'])
})
