/**
 * Brings a slide of the page's swiper on. `current` is written for that only: written back while the reader swipes it makes
 * the swiper jitter. Where the reader swiped away from the number written last, writing it again would not move the swiper:
 * it is first told where it stands, then where to go.
 * @param page the page
 * @param key the name of the swiper's `current` in its data
 * @param written what stands there
 * @param from the slide on show
 * @param more what else changes with it
 */
module.exports = function jump(page, key, written, from, to, more) {
  if (written !== to) page.setData(Object.assign({ [key]: to }, more))
  else page.setData(Object.assign({ [key]: from }, more), () => page.setData({ [key]: to }))
}
