const { deck, highlights, tasks, strip, outlook, positionOf } = require('./deck')
const { askMotion } = require('./device')
const { hasRead, reading } = require('./reading')
const jump = require('./swiper')

function startOf() {
  const at = positionOf(reading().last)
  return at > 0
    ? { id: deck[at].id, words: ['继续阅读', `第 ${at + 1} 张`] }
    : { id: deck[0].id, words: ['翻开卡片', `共 ${deck.length} 张`] }
}

const cover = deck[0]
const ending = deck[deck.length - 1]

/** All that the front page shows. */
const frontOf = () => ({
  title: cover.name,
  series: cover.series,
  headline: cover.headline,
  subhead: cover.subhead,
  start: startOf(),
  // The carousel: its controls are there once it is known how the reader minds motion.
  current: 0,
  shown: 0,
  controls: '',
  autoplay: false,
  duration: 400,
  highlights: highlights.map(({ id, name, title, hero }) => ({ id, name, title, hero })),
  strip,
  tasks: tasks.map(({ id, ordinal, head, tail }) => ({ id, ordinal, head, tail, read: hasRead('task', id) })),
  credits: ending.credits,
  slogans: ending.slogans,
  outlook,
})

/** What the reader has read meanwhile, as paths into the page's data. */
function progress({ start, tasks }) {
  const data = {}
  const now = startOf()
  if (now.words[1] !== start.words[1]) data['front.start'] = now
  tasks.forEach(({ id, read }, i) => {
    if (!read && hasRead('task', id)) data[`front.tasks[${i}].read`] = true
  })
  return data
}

/** The part of a page that shows the front page under `front` in its data. */
const methods = {
  onReady() {
    askMotion((still, spoken) => {
      if (!this.data.front) return
      this.plays = !still && !spoken && !this.touched
      const data = { 'front.controls': this.plays ? 'pause' : 'turns' }
      if (this.plays && !this.hidden) data['front.autoplay'] = true
      if (still) data['front.duration'] = 0
      this.setData(data)
    })
  },

  onHide() {
    this.hidden = true
    if (this.plays) this.setData({ 'front.autoplay': false })
  },

  refresh() {
    this.hidden = false
    if (!this.data.front) return {}
    return Object.assign(progress(this.data.front), this.plays ? { 'front.autoplay': true } : {})
  },

  /** Touched or paused: it stops for good. */
  stop() {
    this.touched = true
    if (!this.plays) return
    this.plays = false
    this.setData({ 'front.autoplay': false, 'front.controls': 'turns', 'front.shown': this.at || 0 })
  },

  turned({ detail: { current, source } }) {
    // Turns of our own making come back without a source.
    if (source) this.at = current
    // A turn by itself is worth no message: with a screen reader there is none.
    if (source === 'touch') this.setData({ 'front.shown': current })
  },

  turn({ currentTarget }) {
    const { current } = this.data.front
    const from = this.at || 0
    const to = (from + Number(currentTarget.dataset.by) + highlights.length) % highlights.length
    this.at = to
    jump(this, 'front.current', current, from, to, { 'front.shown': to })
  },
}

module.exports = { frontOf, progress, methods }
