import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { useFocus, useKeys } from '@/platform/keyboard'
import { role } from '../aria'
import { Pressable } from '../Pressable/Pressable'

interface SheetProps {
  open: boolean
  title: string
  /** Tells sheets of a page apart. */
  id: string
  onClose: () => void
}

/**
 * A sheet over the foot of the screen. Its wrapper is always there: a sibling of a swiper that comes or goes would make Taro
 * send the whole swiper again.
 */
export function Sheet({ open, title, id, onClose, children }: PropsWithChildren<SheetProps>) {
  return (
    <View className={open ? 'sheet sheet--open' : 'sheet'}>
      {open ? (
        <Panel title={title} id={id} onClose={onClose}>
          {children}
        </Panel>
      ) : null}
    </View>
  )
}

function Panel({ title, id, onClose, children }: PropsWithChildren<Omit<SheetProps, 'open'>>) {
  const close = `${id}-close`
  useFocus(true, close)
  useKeys({ Escape: onClose })
  return (
    <>
      <View className="sheet__veil" aria-hidden="true" onClick={onClose} />
      <View className="sheet__panel" {...role('dialog')} aria-label={title} aria-modal="true">
        <View className="sheet__top">
          <View className="sheet__title">{title}</View>
          <Pressable className="sheet__close" id={close} onPress={onClose}>
            关闭
          </Pressable>
        </View>
        {children}
      </View>
    </>
  )
}
