import { ScrollView, View } from '@tarojs/components'
import { createContext, useContext, type ReactNode } from 'react'
import type { Place } from '@/entry/place'
import { Back, whenBack } from '@/platform/back'
import { useFocus, useKeys } from '@/platform/keyboard'
import { go } from '@/platform/navigation'
import { role, scrolls } from '../aria'
import { Pressable } from '../Pressable/Pressable'

/** What a sheet shows. */
export interface SheetContent {
  title: string
  /** The id of what is in sight when it opens; the top unless given. */
  at?: string
  content: ReactNode
}

const Show = createContext<(sheet?: SheetContent) => void>(() => undefined)

/** Lets components within open the sheet, by `useSheet`. */
export const SheetProvider = Show.Provider

/** @returns a function that opens the screen's sheet, or closes it if nothing is given */
export const useSheet = (): ((sheet?: SheetContent) => void) => useContext(Show)

/** @returns a function that closes the screen's sheet and goes to a place */
export function useLeave(): (place: Place) => void {
  const show = useSheet()
  return (place) => {
    show()
    whenBack(() => void go(place))
  }
}

interface SheetProps {
  sheet: SheetContent | undefined
  /** The classes of the reader's theme and type size. */
  look: string
  onClose: () => void
}

/**
 * The sheet over the foot of a screen, if one is open. Its wrapper is always there, and stands after the screen: when a node comes or
 * goes beside a swiper, Taro sends the whole swiper again.
 */
export function Sheet({ sheet, look, onClose }: SheetProps) {
  return (
    <View className={sheet ? `sheet sheet--open ${look}` : 'sheet'}>
      <Back open={!!sheet} onBack={onClose} />
      {sheet ? <Panel {...sheet} onClose={onClose} /> : null}
    </View>
  )
}

const CLOSE = 'sheet-close'

function Panel({ title, at = '', content, onClose }: SheetContent & { onClose: () => void }) {
  useFocus(CLOSE, at)
  useKeys({ Escape: onClose })
  return (
    <>
      <View className="sheet__veil" aria-hidden="true" onClick={onClose} />
      <View className="sheet__panel" {...role('dialog')} aria-label={title} aria-modal="true">
        <View className="sheet__top">
          <View className="sheet__title">{title}</View>
          <Pressable className="sheet__close" id={CLOSE} onPress={onClose}>
            关闭
          </Pressable>
        </View>
        <ScrollView scrollY className="sheet__body" {...scrolls(at)}>
          {content}
        </ScrollView>
      </View>
    </>
  )
}
