import { PageContainer } from '@tarojs/components'
import { useState } from 'react'

interface BackProps {
  /** Whether something lies over the page. */
  open: boolean
  /** Closes it; may be called when nothing is open any more. */
  onBack: () => void
}

/**
 * Has the reader's step back close what lies over the page, instead of leaving it. In WeChat an empty page-container takes the
 * step (base library 2.16.0; older ones and HarmonyOS leave the page as ever). It says so in whatever way it is closed, and must be
 * told of every step that it took, or it would not be shown again. A page may have one.
 */
export function Back({ open, onBack }: BackProps) {
  // What most readers never need is not sent with the page.
  const [used, setUsed] = useState(open)
  if (open && !used) setUsed(true)
  // It only takes the step back, and is not seen.
  return used ? (
    <PageContainer show={open} duration={0} overlay={false} customStyle="visibility:hidden" onBeforeLeave={onBack} />
  ) : null
}

/**
 * Acts once what was closed has left no trace in the way back.
 * @param act what is to be done; at once here, where closing leaves none
 */
export const whenBack = (act: () => void): void => act()
