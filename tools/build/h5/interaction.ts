import type Taro from '@tarojs/taro'

let shown: HTMLElement | undefined

/** Stands in for Taro's, which brings dialogs along and a file of its own: shows a short message, without a line as well. */
export function showToast({ title, duration = 2500 }: Taro.showToast.Option): Promise<void> {
  shown?.remove()
  const message = document.createElement('div')
  message.setAttribute('role', 'alert')
  message.style.cssText =
    'position:fixed;z-index:9999;left:50%;bottom:20%;transform:translateX(-50%);box-sizing:border-box;width:max-content;' +
    'max-width:80%;padding:12px 20px;border-radius:8px;background:#201a16;color:#fff8ec;font:17px/1.6 sans-serif;' +
    'border:1px solid #fff8ec;pointer-events:none'
  // A screen reader tells what comes into an element that is there.
  setTimeout(() => (message.textContent = title))
  // Not among Taro's pages, which are hidden unless they come last.
  document.body.append(message)
  shown = message
  setTimeout(() => message.remove(), duration)
  return Promise.resolve()
}
