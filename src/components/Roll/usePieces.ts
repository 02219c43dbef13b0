import { useCallback, useRef, useState } from 'react'
import { afterUpdate } from '@/platform/update'
import { PIECES } from './pieces'

/** A browser has all of the roll at once, to be searched and printed. */
export const WHOLE = process.env.TARO_ENV === 'h5'

interface Pieces {
  /** The first piece on the page, and the one behind the last. */
  from: number
  to: number
  /** Of the pieces that are blank, their heights in pixels. */
  blank: Readonly<Record<number, number>>
  /** Has a blank piece drawn, or the one before or behind all that are there; any other changes nothing. */
  call: (piece: number) => void
  /** Leaves a blank of so many pixels where a piece was. */
  putDown: (piece: number, height: number) => void
  /** Begins anew with a piece. */
  open: (piece: number) => void
}

/**
 * Which pieces of the roll stand on the page, and which of them are drawn.
 * @param opened the piece to begin with
 */
export function usePieces(opened: number): Pieces {
  const [from, setFrom] = useState(WHOLE ? 0 : opened)
  const [to, setTo] = useState(WHOLE ? PIECES.length : opened + 1)
  const [blank, setBlank] = useState<Readonly<Record<number, number>>>({})
  /** Pieces to be drawn, the first being so now: one after another, for together they are much for a phone. */
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
  const putDown = useCallback(
    (piece: number, height: number) => setBlank((all) => (piece in all ? all : { ...all, [piece]: height })),
    [],
  )
  const open = (piece: number) => {
    if (WHOLE) return
    setFrom(piece)
    setTo(piece + 1)
    setBlank({})
  }
  return { from, to, blank, call, putDown, open }
}
