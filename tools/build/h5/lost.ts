import { arrivalOf, codeOf, linkOf } from '@/entry/place'

// Runs in 404.html, which a host shows for an address where nothing is: one in another case, or with words pasted to its end.
// `#lost` holds { codes, root }: the places that have a landing, and where the edition lives, if that is known.
const { codes, root } = JSON.parse(document.getElementById('lost')!.textContent) as { codes: string[]; root?: string }

const { origin, pathname, search } = location
let path = pathname
try {
  path = decodeURI(pathname)
} catch {
  // Badly encoded: taken as it is.
}

const above = (folder: string) => folder.replace(/[^/]*\/?$/, '') || '/'

/** The landing that the address means, or else the front page; where that is not known, the folder above. */
function meant(): string {
  // The place is the last part that names one; what follows was pasted behind it.
  const [, before, own] = /^(.*\/)((?:card|task)\/[a-z][a-z0-9]*|roll|contents|about)(?![a-z0-9])/i.exec(path) ?? []
  if (before === undefined) return root ?? encodeURI(above(path))
  const { place, mark } = arrivalOf('front', { q: `${origin}${encodeURI(before)}${own}/${search}` })
  if (!codes.includes(codeOf(place))) return encodeURI(before)
  // The address is right, but its folder is not the edition's.
  const landing = linkOf(encodeURI(before), place)
  return landing === pathname ? (root ?? encodeURI(above(before))) : linkOf(encodeURI(before), place, mark)
}

const to = meant()
if (to !== pathname) location.replace(to)
