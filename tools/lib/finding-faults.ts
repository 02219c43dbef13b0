import type { Coverage, Fault } from '../../src/content/schema'
import { deckOf } from '../../src/model/deck'
import { sayingsOf } from '../../src/model/sayings'

/**
 * What is wrong with the editors' ways to find something, and with their corrections: each must lead to a card that is there and that
 * proves it.
 * @param coverage one that passed the schema's rules
 * @returns the faults
 */
export function findingFaults(coverage: Coverage): Fault[] {
  // A correction on a card does not prove itself.
  const { alsoFound = {}, concerns = [], places = [], corrections = [], ...rest } = coverage
  const sayings = sayingsOf(deckOf(rest), (id) => rest.chapters[id]!)
  const said = new Map(
    sayings.flatMap(({ place, name, others }) =>
      place.screen === 'card' ? [[place.id as string, [name, ...others].join('\n')] as const] : [],
    ),
  )
  const faults: Fault[] = []
  const fault = (entry: string, problem: string) => void faults.push({ entry, problem })
  const needWords = (entry: string, card: string, key: string, words: string) => {
    const text = said.get(card)
    if (text === undefined)
      fault(`${entry}.card`, `没有编号为 ${card} 的卡片；应是 ${[...said.keys()].join('、')} 之一`)
    else if (!text.includes(words)) fault(`${entry}.${key}`, `卡片 ${card} 上没有“${words}”；应是这张卡片上的原话`)
  }

  for (const [card, words] of Object.entries(alsoFound)) {
    const entry = `alsoFound.${card}`
    const text = said.get(card)
    if (text === undefined) fault(entry, `没有编号为 ${card} 的卡片；应是 ${[...said.keys()].join('、')} 之一`)
    words.forEach((word, i) => {
      if (text?.includes(word)) fault(`${entry}.${i}`, `卡片 ${card} 上写着“${word}”，本来就搜得到；应删去`)
    })
  }
  concerns.forEach(({ cards }, i) => {
    cards.forEach(({ card, words }, j) => {
      const entry = `concerns.${i}.cards.${j}`
      needWords(entry, card, 'words', words)
      if (cards.findIndex((other) => other.card === card) < j) {
        fault(`${entry}.card`, `卡片 ${card} 前面已经写过；每张卡片应只写一次`)
      }
    })
  })
  places.forEach(({ name, card }, i) => needWords(`places.${i}`, card, 'name', name))
  corrections.forEach(({ cards, is }, i) => {
    // A wording that was corrected again is on no card any more; the later correction comes first.
    if (corrections.slice(0, i).some(({ was }) => was === is)) return
    // A task's detail screen says more than its card.
    const theirs = sayings.filter(({ place }) => 'id' in place && cards.includes(place.id))
    if (!theirs.some(({ name, others }) => [name, ...others].some((text) => text.includes(is))))
      fault(`corrections.${i}.is`, `卡片 ${cards.join('、')} 上没有“${is}”；应先改卡片，这里照抄改后的字`)
  })
  return faults
}
