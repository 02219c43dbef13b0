import type Taro from '@tarojs/taro'

let shown: HTMLElement | undefined

/** Shows a short message, offline too. Stands in for Taro's module, which also has dialogs and comes as a file of its own. */
export function showToast({ title, duration = 2500 }: Taro.showToast.Option): Promise<void> {
  shown?.remove()
  const message = document.createElement('div')
  message.setAttribute('role', 'alert')
  message.style.cssText =
    'position:fixed;z-index:9999;left:50%;bottom:20%;transform:translateX(-50%);box-sizing:border-box;width:max-content;' +
    'max-width:80%;padding:12px 20px;border-radius:8px;background:#201a16;color:#fff8ec;font:17px/1.6 sans-serif;' +
    'border:1px solid #fff8ec;pointer-events:none'
  // A screen reader announces text that comes into an element only if that is there already.
  setTimeout(() => (message.textContent = title))
  // Not among Taro's pages: of these the last child alone is shown.
  document.body.append(message)
  shown = message
  setTimeout(() => message.remove(), duration)
  return Promise.resolve()
}
