import type * as weapp from './sight'

export const watch: typeof weapp.watch = (_, selector, { above, below }, tell) => {
  if (typeof IntersectionObserver !== 'function') return () => undefined
  const observer = new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting, boundingClientRect } of seen)
        tell(target.id, isIntersecting, boundingClientRect.height)
    },
    { rootMargin: `${above * 100}% 0px ${below * 100}% 0px` },
  )
  for (const part of document.querySelectorAll(`#app ${selector}`)) observer.observe(part)
  return () => observer.disconnect()
}
