/**
 * Runs in the page: breaks and fits its texts, and checks that everything has its place. Marks in the markup: `data-text` is a text of its
 * own; `data-words` wraps between words; `data-fit` shrinks until its width fits (and its lines are no more than the number there);
 * no text may touch `data-drawing`; `data-scene` becomes as wide as the texts above it allow, between two parts of the picture's width.
 *
 * It is sent to the page as source, so it uses nothing from outside and no inner function has a name: tsx would wrap
 * those in a helper that the page does not have.
 * @param whole words that are never broken
 * @returns the texts that do not fit, each with what is wrong; none if the picture is good
 */
export async function settle(whole: string[]): Promise<string[]> {
  const SMALLEST = 0.5
  const TOLERANCE = 1.5
  /** The least gap between a text and the drawing of a scene, in parts of the scene's height; and how opaque a pixel must be to count, of 255. */
  const CLEAR = 0.03
  const DENSE = 200

  for (const image of document.images) await image.decode()

  // The browser's own dictionary, which is pinned with it.
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  for (const element of document.querySelectorAll('[data-words]')) {
    const parts: (string | Node)[] = []
    const text = element.textContent ?? ''
    let before = false
    let quoted = false
    for (const { segment, isWordLike, index } of segmenter.segment(text)) {
      const inside = whole.some((word) => text.slice(index - word.length + 1, index + word.length - 1).includes(word))
      if (before && isWordLike && !quoted && !inside) parts.push(document.createElement('wbr'))
      parts.push(segment)
      before = Boolean(isWordLike)
      quoted = segment === '“' || (quoted && segment !== '”')
    }
    element.replaceChildren(...parts)
  }
  await document.fonts.ready

  for (const element of document.querySelectorAll<HTMLElement>('[data-fit]')) {
    const largest = parseFloat(getComputedStyle(element).fontSize)
    const most = Number(element.dataset.fit) || Infinity
    for (let size = largest; size > largest * SMALLEST; size -= 1) {
      element.style.fontSize = `${size}px`
      const lines = Math.round(element.clientHeight / parseFloat(getComputedStyle(element).lineHeight))
      if (element.scrollWidth <= element.clientWidth && lines <= most) break
    }
  }
  const faults: string[] = []
  const frame = document.querySelector('.frame')!
  const { paddingLeft, paddingTop } = getComputedStyle(frame)
  const safe = frame.getBoundingClientRect()
  const boxes: { owner: Element; left: number; right: number; top: number; bottom: number }[] = []
  for (const owner of document.querySelectorAll<HTMLElement>('[data-text]')) {
    if (owner.scrollWidth > owner.clientWidth + TOLERANCE) faults.push(`“${owner.textContent?.trim()}”太宽`)
    const range = document.createRange()
    range.selectNodeContents(owner)
    const size = parseFloat(getComputedStyle(owner).fontSize)
    for (const { left, right, top, bottom } of range.getClientRects()) {
      // A line's box is taller than its characters, which stand about its middle.
      const spare = Math.max(0, (bottom - top - size) / 2)
      const box = { owner, left, right, top: top + spare, bottom: bottom - spare }
      const outside =
        box.left < safe.left + parseFloat(paddingLeft) - TOLERANCE ||
        box.right > safe.right - parseFloat(paddingLeft) + TOLERANCE ||
        box.top < safe.top + parseFloat(paddingTop) - TOLERANCE ||
        box.bottom > safe.bottom - parseFloat(paddingTop) + TOLERANCE
      if (outside) faults.push(`“${owner.textContent?.trim()}”出了版心`)
      boxes.push(box)
    }
  }
  for (const scene of document.querySelectorAll<HTMLElement>('[data-scene]')) {
    const [most, least] = scene.dataset
      .scene!.split(' ')
      .map((part) => innerWidth - 2 * Math.ceil((innerWidth * (1 - Number(part))) / 2)) as [number, number]
    const card = scene.querySelector<HTMLImageElement>('.view__card')!
    // How high the drawing reaches, column by column.
    const pictures = [...scene.querySelectorAll('img')]
    const widths = pictures.map(({ naturalWidth }) => naturalWidth)
    const canvas = new OffscreenCanvas(
      widths.reduce((sum, one) => sum + one),
      card.naturalHeight,
    )
    const context = canvas.getContext('2d')!
    let at = 0
    for (const [i, picture] of pictures.entries()) {
      context.drawImage(picture, at, 0)
      at += widths[i]!
    }
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    const summits = Array.from({ length: canvas.width }, (_, x) => {
      let y = 0
      while (y < canvas.height && data[(y * canvas.width + x) * 4 + 3]! < DENSE) y++
      return y
    })
    // As many pixels to the left as to the right, so that edges lie between pixels and show no line.
    let width = most
    let hit: Element | undefined
    for (; width >= least; width -= 2) {
      scene.style.setProperty('--width', `${width}px`)
      const { top, height } = card.getBoundingClientRect()
      const { left } = pictures[0]!.getBoundingClientRect()
      const scale = width / card.naturalWidth
      hit = boxes
        .filter((box) => box.top < top + height)
        .find(({ left: from, right: to, bottom }) =>
          summits
            .slice(Math.max(0, Math.floor((from - left) / scale)), Math.max(0, Math.ceil((to - left) / scale)))
            .some((y) => bottom > top + (y - CLEAR * canvas.height) * scale),
        )?.owner
      if (!hit) break
    }
    if (hit) faults.push(`“${hit.textContent?.trim()}”压在景上`)
  }
  for (const owner of document.querySelectorAll('[data-drawing]')) {
    const { left, right, top, bottom } = owner.getBoundingClientRect()
    boxes.push({ owner, left, right, top, bottom })
  }
  for (const [i, one] of boxes.entries())
    for (const other of boxes.slice(i + 1)) {
      const apart =
        one.owner === other.owner ||
        one.right <= other.left + TOLERANCE ||
        other.right <= one.left + TOLERANCE ||
        one.bottom <= other.top + TOLERANCE ||
        other.bottom <= one.top + TOLERANCE
      if (!apart) faults.push(`“${one.owner.textContent?.trim()}”与“${other.owner.textContent?.trim() || '图'}”相碰`)
    }
  return [...new Set(faults)]
}
