import { PageContainer } from '@tarojs/components'
import { useState } from 'react'

interface BackProps {
  /** Whether something lies over the page. */
  open: boolean
  /** Closes it; may be called when nothing is open any more. */
  onBack: () => void
}

/**
 * Makes a step back close what lies over the page instead of leaving the page. In WeChat an empty page-container takes the step (base
 * library 2.16.0; older ones and HarmonyOS leave the page, as they always did). It calls `onBack` however it is closed; unless `open`
 * then turns false, it is not shown again. A page may have one.
 */
export function Back({ open, onBack }: BackProps) {
  // Most readers never need it: it is not sent with the page.
  const [used, setUsed] = useState(open)
  if (open && !used) setUsed(true)
  // It only takes the step back: nothing of it is seen.
  return used ? (
    <PageContainer show={open} duration={0} overlay={false} customStyle="visibility:hidden" onBeforeLeave={onBack} />
  ) : null
}

/**
 * Acts once what was closed is out of the way back: in WeChat at once.
 * @param act what to do
 */
export const whenBack = (act: () => void): void => act()
