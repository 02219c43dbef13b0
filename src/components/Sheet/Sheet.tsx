import { ScrollView, View } from '@tarojs/components'
import { createContext, useContext, type ReactNode } from 'react'
import type { Place } from '@/entry/place'
import { Back, whenBack } from '@/platform/back'
import { useFocus, useKeys } from '@/platform/keyboard'
import { go } from '@/platform/navigation'
import { role } from '../aria'
import { Pressable } from '../Pressable/Pressable'

/** What a sheet shows. */
export interface SheetContent {
  title: string
  /** The id of what is in sight when it opens; its beginning unless told. */
  at?: string
  content: ReactNode
}

const Show = createContext<(sheet?: SheetContent) => void>(() => undefined)

/** Lets what is drawn within open the sheet by `useSheet`. */
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
 * The sheet over the foot of a screen, if one is open. Its wrapper is always there, and comes after the screen: what comes or goes
 * beside a swiper would make Taro send the whole swiper again.
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
const H5 = process.env.TARO_ENV === 'h5'

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
        {/* On the web what scrolls is reached by key, and useFocus brings on what is to be in sight. */}
        <ScrollView scrollY className="sheet__body" {...(H5 ? { tabIndex: 0 } : { scrollIntoView: at })}>
          {content}
        </ScrollView>
      </View>
    </>
  )
}
