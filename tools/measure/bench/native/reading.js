// What the reader has done and prefers, kept on the phone under one key.
const KEY = 'reading'
const TYPE_SIZES = ['standard', 'large', 'huge']
const MARKS = 2000

let known

const isText = (value) => typeof value === 'string' && value.length < 64
const oneOf = (choices, value) => (choices.includes(value) ? value : 'system')

function stored() {
  let record
  try {
    record = wx.getStorageSync(KEY)
  } catch (_) {
    // A broken store is that of a new reader.
  }
  const { read, last, type, theme } = record || {}
  return {
    version: 1,
    read: Array.isArray(read) ? Array.from(new Set(read.filter(isText))).slice(0, MARKS) : [],
    last: isText(last) ? last : '',
    type: oneOf(TYPE_SIZES, type),
    theme: oneOf(['light', 'dark'], theme),
  }
}

/** The record; a new object after each change. */
const reading = () => known || (known = stored())

function change(part) {
  known = Object.assign({}, reading(), part)
  // Not the synchronous call, which would hold up a swipe. Full or broken: the reader loses a mark, nothing else.
  wx.setStorage({ key: KEY, data: known, fail() {} })
}

const hasRead = (screen, id) => reading().read.includes(`${screen}:${id}`)

const withMark = (screen, id) => (hasRead(screen, id) ? reading().read : reading().read.concat(`${screen}:${id}`))

/** Marks a card as read, and as the one to go on from. */
const readCard = (id) => change({ last: id, read: withMark('card', id) })

function readTask(id) {
  if (!hasRead('task', id)) change({ read: withMark('task', id) })
}

const chooseType = (type) => change({ type })

module.exports = { TYPE_SIZES, reading, hasRead, readCard, readTask, chooseType }
