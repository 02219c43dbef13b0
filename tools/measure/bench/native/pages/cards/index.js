const { deck, chapters, positionOf, chapterAt } = require('../../deck')
const { askMotion } = require('../../device')
const { hasRead, readCard } = require('../../reading')
const screen = require('../../screen')
const jump = require('../../swiper')

const COUNT = deck.length

screen('card', {
  data: {
    // Only the shown card and its neighbours are drawn; the other slides are empty shells.
    slides: deck.map(({ id }) => ({ id, card: null })),
    current: 0,
    shown: 0,
    chapter: '',
    counter: '',
    said: '',
    gaps: chapters.slice(1).map(({ start }) => (start / COUNT) * 100),
    duration: 300,
    contents: null,
  },

  open(place) {
    const at = positionOf(place.id)
    return Object.assign({ current: at }, this.show(at))
  },

  onReady() {
    askMotion((still) => {
      if (still) this.setData({ duration: 0 })
    })
  },

  /** Takes a card up; gives what is to be sent for it. */
  show(at) {
    this.at = at
    const card = deck[at]
    this.here = { screen: 'card', id: card.id }
    readCard(card.id)
    const data = {
      shown: at,
      counter: `第 ${at + 1} / ${COUNT} 张`,
      said: `第 ${at + 1} 张，共 ${COUNT} 张，${card.name}`,
    }
    if (chapterAt(at) !== this.data.chapter) data.chapter = chapterAt(at)
    this.data.slides.forEach((slide, i) => {
      const near = Math.abs(i - at) <= 1
      if (near !== !!slide.card) data[`slides[${i}].card`] = near ? deck[i] : null
    })
    return data
  },

  /** Brings a card on. */
  jump(to, more) {
    const from = this.at
    if (to !== from) jump(this, 'current', this.data.current, from, to, Object.assign(this.show(to), more))
    else if (more) this.setData(more)
  },

  arrive(place) {
    this.jump(positionOf(place.id))
  },

  swiped({ detail }) {
    // Changes of our own making come back without a source, and may be those of a jump that a newer one overtook.
    if (detail.source) this.rested({ detail })
  },

  /** Where the swiper stands is what the reader sees, even if it took a jump otherwise than asked. */
  rested({ detail }) {
    if (detail.current !== this.at) this.setData(this.show(detail.current))
  },

  previous() {
    this.jump(Math.max(0, this.at - 1))
  },
  next() {
    this.jump(Math.min(COUNT - 1, this.at + 1))
  },
  replay() {
    this.jump(0)
  },

  openContents() {
    const row = ({ id, name }) => ({ id, name, read: hasRead('card', id), current: id === this.here.id })
    this.setData({
      contents: chapters.map(({ name, start }, i) => ({
        name,
        cards: deck.slice(start, chapters[i + 1] && chapters[i + 1].start).map(row),
      })),
    })
  },
  closeContents() {
    this.setData({ contents: null })
  },
  pick({ currentTarget }) {
    this.jump(positionOf(currentTarget.dataset.id), { contents: null })
  },
})
