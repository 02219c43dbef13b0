import { getComponentsAlias, toDashed } from '@tarojs/shared'
import { classes } from './classes'
import { internalComponents } from './components'

/**
 * How deep a tree may be. WeChat's templates cannot call themselves, so each depth has its own; what lies deeper is not drawn,
 * which the tests of every screen would see.
 */
export const LEVELS = 10
/** Only what frames a page scrolls or is swiped. */
const FRAME_LEVELS = 5

type Attributes = Record<string, string>
/** Kind to attribute to the short name under which it is sent; `_num` names the kind itself. */
export const aliases: Record<string, Record<string, string>> = getComponentsAlias(internalComponents)
const SHARED = { class: '{{x.c(i.cl)}}', style: '{{i.st}}' }

/** Kinds that hold nothing but text, or nothing: they need no template for each depth. */
const LEAVES = ['text', 'static-text', 'image', 'button', 'input', 'page-container']
/** Those that hold nothing. */
const EMPTY = ['image', 'input', 'page-container']
const FRAMES = ['scroll-view', 'swiper', 'swiper-item']
const VIEWS = ['pure-view', 'static-view', 'click-view', 'press-view', 'view']

/** @returns the component of WeChat's that draws a kind of node */
export const tagOf = (kind: string) => kind.replace(/^(pure|static|click|press)-/, '')

/** What stands in a template itself, because it is the same wherever the kind is used. */
const GIVEN: Record<string, Attributes> = {
  'press-view': {
    class: 'pressable {{x.c(i.cl)}}',
    'hover-class': 'pressed',
    'aria-role': 'button',
    'aria-label': `{{x.l(i.${aliases.view!.ariaLabel!},i)}}`,
  },
  text: { 'aria-role': 'button' },
  // It only takes the step back, and is not seen: src/platform/back.tsx.
  'page-container': { duration: '{{0}}', overlay: '{{false}}', 'custom-style': 'visibility:hidden' },
}

/** @returns a kind's attributes, each with its value or where in a node's data it stands: `{{i.p1}}`, `{{i.p2||'none'}}` */
export function attributesOf(kind: string): Attributes {
  if (kind === 'pure-view') return SHARED
  const touched = { ...SHARED, id: '{{i.uid}}', 'data-sid': '{{i.sid}}' }
  if (kind === 'click-view') return { ...touched, bindtap: 'eh' }
  const [, all] = Object.entries(internalComponents).find(([name]) => toDashed(name) === kind.replace('static-', ''))!
  const own = Object.entries(all).flatMap(([name, standard]): [string, string][] => {
    // What takes no tap does not show one.
    if (kind.startsWith('static-') && /^(bind|hover)/.test(name)) return []
    if (name.startsWith('bind')) return [[name.toLowerCase(), 'eh']]
    const short = aliases[kind]![name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())]
    return [[name, `{{${standard ? orElse(`i.${short}`, standard) : `i.${short}`}}}`]]
  })
  // Nothing is drawn of it, so it has no look of its own.
  const common = kind === 'page-container' ? { 'data-sid': touched['data-sid'] } : touched
  return { ...common, ...Object.fromEntries(own), ...GIVEN[kind] }
}

/** An empty text may as well be the standard one; 0 and false are not. */
const orElse = (value: string, standard: string) =>
  standard.startsWith("'") ? `${value}||${standard}` : `${value}===undefined?${standard}:${value}`

/** What a page begins with: while its screen is hidden behind a sheet, WeChat does not scroll it. */
export const pageMeta = (): string =>
  `<page-meta page-style="{{root.cn[0].${aliases['static-view']!.ariaHidden!}==='true'?'overflow:hidden':''}}"/>`

function template(name: string, kind: string, children: string): string {
  const tag = tagOf(kind)
  const attributes = Object.entries(attributesOf(kind)).map(([attribute, value]) => ` ${attribute}="${value}"`)
  return `<template name="${name}"><${tag}${attributes.join('')}>${children}</${tag}></template>`
}

/** @returns how a kind is named in a node's data; a plain view has no name */
const numberOf = (kind: string) => (kind === 'pure-view' ? '' : aliases[kind]!._num!)
/** The words of a node that holds nothing else, or else its texts. */
const TEXT = '{{i.w}}<block wx:for="{{i.cn}}" wx:key="sid">{{item.v}}</block>'

/** @returns the kind with that name */
export const kindOf = (number = ''): string =>
  [...LEAVES, ...FRAMES, ...VIEWS].find((kind) => numberOf(kind) === number)!

/**
 * The templates that draw what `hydrate.js` sends, in place of Taro's, which hold each component with all its attributes at
 * sixteen depths.
 * @returns the text of base.wxml, and of the script beside it that picks a node's template
 */
export function templates(): { wxml: string; wxs: string } {
  const leaves = LEAVES.map((kind) => template(numberOf(kind), kind, EMPTY.includes(kind) ? '' : TEXT))
  const levels = Array.from({ length: LEVELS }, (_, level) =>
    [...VIEWS, ...(level < FRAME_LEVELS ? FRAMES : [])].map((kind) =>
      template(`${numberOf(kind)}_${level}`, kind, level + 1 < LEVELS ? childrenAt(level + 1) : ''),
    ),
  )
  return {
    wxml: [
      '<wxs module="x" src="./utils.wxs"/>',
      `<template name="taro_tmpl">${childrenAt(0).replace('i.cn', 'root.cn')}</template>`,
      '<template name="t">{{i.v}}</template>',
      template('w', 'pure-view', '{{i.w}}'),
      ...leaves,
      ...levels.flat(),
    ].join('\n'),
    wxs: script(),
  }
}

const childrenAt = (level: number) =>
  `<template is="{{x.a(item,${level})}}" data="{{i:item}}" wx:for="{{i.cn}}" wx:key="sid"/>`

/**
 * The script beside the templates, which runs in WeChat's view and knows no more than ES5. A plain view has no kind when it is sent
 * whole; Taro names its kind where a view has become one.
 */
const script = () => `var C=${JSON.stringify(classes().join('|'))}.split('|')
var LEAVES=${JSON.stringify(LEAVES.map(numberOf))}
var TEXTS=${JSON.stringify(['text', 'static-text'].map(numberOf))}
function words(i){
  if(i.v!==undefined)return i.v
  if(i.w!==undefined)return i.w
  var said='',cn=i.cn||[]
  for(var k=0;k<cn.length;k++){
    var one=words(cn[k])
    said+=(said&&one&&cn[k].v===undefined&&TEXTS.indexOf(cn[k].nn)<0?' ':'')+one
  }
  return said
}
module.exports={
  a:function(i,c){
    if(i.v!==undefined)return't'
    var n=i.nn
    if(!n||n==='${aliases['pure-view']!._num!}')return i.w===undefined?'_'+c:'w'
    return LEAVES.indexOf(n)<0?n+'_'+c:n
  },
  c:function(n){return typeof n==='number'?C[n]:n},
  l:function(p,i){return p&&p.charAt(0)==='+'?words(i)+p.substring(1):p}
}`
