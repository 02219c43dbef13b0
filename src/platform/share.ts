import Taro from '@tarojs/taro'

/**
 * Passes the page on from a browser: by its own share sheet, else by copying the address.
 * A reader who closes the sheet changes nothing.
 */
export async function shareOnWeb(): Promise<void> {
  const url = location.href
  if (typeof navigator.share === 'function') {
    await navigator.share({ title: document.title, url }).catch(() => undefined)
    return
  }
  await Taro.setClipboardData({ data: url }).catch(() =>
    Taro.showToast({ title: '没能复制，请复制地址栏里的网址', icon: 'none' }),
  )
}
