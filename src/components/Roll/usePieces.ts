import { useCallback, useEffect, useRef, useState } from 'react'
import { watch } from '@/platform/sight'
import { afterUpdate } from '@/platform/update'
import { MORE, PIECES } from './pieces'

/** Pieces up to this many window heights away are drawn; those further off are blank. */
const NEAR = { above: 2, below: 2 }

interface Pieces {
  /** The first piece on the page, and the one behind the last. */
  from: number
  to: number
  /** The heights of blank pieces, in pixels. */
  blank: Readonly<Record<number, number>>
  /** Draws a blank piece, or adds the one before or behind those that are there; any other changes nothing. */
  call: (piece: number) => void
  /** Starts over with one piece. */
  open: (piece: number) => void
}

/**
 * Which pieces of the roll stand on the page, and which of them are drawn: one is sent when the reader comes near, and put down to a
 * blank of its height when they are far from it.
 * @param opened the piece to begin with
 */
export function usePieces(opened: number): Pieces {
  const [from, setFrom] = useState(opened)
  const [to, setTo] = useState(opened + 1)
  const [blank, setBlank] = useState<Readonly<Record<number, number>>>({})
  /** Pieces to be drawn, one after another, for several at once are much for a phone. The first is being drawn. */
  const due = useRef<number[]>([])

  const call = useCallback((wanted: number) => {
    if (!PIECES[wanted] || due.current.includes(wanted)) return
    due.current.push(wanted)
    const draw = (piece: number) => {
      setFrom((now) => (piece === now - 1 ? piece : now))
      setTo((now) => (piece === now ? piece + 1 : now))
      setBlank((all) => Object.fromEntries(Object.entries(all).filter(([one]) => Number(one) !== piece)))
      afterUpdate(() => {
        due.current.shift()
        if (due.current[0] !== undefined) draw(due.current[0])
      })
    }
    if (due.current.length === 1) draw(wanted)
  }, [])
  useEffect(
    () =>
      watch('roll', '.roll__piece', NEAR, (id, there, height) => {
        const piece = id === MORE ? to : PIECES.findIndex((one) => one.id === id)
        if (there) {
          if (id === MORE || piece in blank) call(piece)
        } else if (id !== MORE && height > 0) {
          // The last one stays, whatever is said of it: a phone may call all of a page out of sight that lies below another.
          const isLast = (all: object) => Object.keys(all).length === to - from - 1
          setBlank((all) => (piece in all || isLast(all) ? all : { ...all, [piece]: height }))
        }
      }),
    [from, to, blank, call],
  )
  const open = (piece: number) => {
    setFrom(piece)
    setTo(piece + 1)
    setBlank({})
  }
  return { from, to, blank, call, open }
}
