import { getComponentsAlias, toDashed } from '@tarojs/shared'
import { classes } from './classes'
import { internalComponents } from './components'

/**
 * How deep a tree may be. WeChat's templates cannot call themselves, so each depth has its own; what lies deeper is not drawn,
 * which the tests of every screen would see.
 */
export const LEVELS = 10

type Attributes = Record<string, string>
/** Kind to attribute to the short name under which it is sent; `_num` names the kind itself. */
export const aliases: Record<string, Record<string, string>> = getComponentsAlias(internalComponents)
const SHARED = { class: '{{x.c(i.cl)}}', style: '{{i.st}}' }

/** Kinds that hold nothing but text, or nothing: they need no template for each depth. */
const LEAVES = ['text', 'static-text', 'image', 'button', 'input', 'page-container']
/** Those that hold nothing. */
const EMPTY = ['image', 'input', 'page-container']
/** Kinds that never lie in one of their own: one template does, and is told how deep it is. */
const SINGLE = ['scroll-view', 'swiper', 'swiper-item', 'press-view']
const VIEWS = ['pure-view', 'static-view', 'click-view', 'view']

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
  const named = { ...SHARED, id: '{{i.uid}}' }
  /** By this the program knows who was touched. */
  const touched = { ...named, 'data-sid': '{{i.sid}}' }
  if (kind === 'click-view') return { ...touched, bindtap: 'eh' }
  const [, all] = Object.entries(internalComponents).find(([name]) => toDashed(name) === kind.replace('static-', ''))!
  const own = Object.entries(all).flatMap(([name, standard]): [string, string][] => {
    // What takes no tap does not show one.
    if (kind.startsWith('static-') && /^(bind|hover)/.test(name)) return []
    if (name.startsWith('bind')) return [[name.toLowerCase(), 'eh']]
    const short = aliases[kind]![name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())]
    return [[name, `{{${standard ? orElse(`i.${short}`, standard) : `i.${short}`}}}`]]
  })
  const given = own.some(([, value]) => value === 'eh') ? touched : named
  // Nothing is drawn of a page-container, so it has no look of its own.
  const common = kind === 'page-container' ? { 'data-sid': touched['data-sid'] } : given
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
/** What a text or a button says. */
const TEXT = '{{x.w(i)}}'

/** @returns the kind with that name */
export const kindOf = (number = ''): string =>
  [...LEAVES, ...SINGLE, ...VIEWS].find((kind) => numberOf(kind) === number)!

/**
 * The templates that draw what `hydrate.js` sends, in place of Taro's, which hold each component with all its attributes at
 * sixteen depths.
 * @returns the text of base.wxml, and of the script beside it that picks a node's template
 */
export function templates(): { wxml: string; wxs: string } {
  const leaves = LEAVES.map((kind) => template(numberOf(kind), kind, EMPTY.includes(kind) ? '' : TEXT))
  const single = SINGLE.map((kind) => template(numberOf(kind), kind, '<template is="c{{l}}" data="{{i:i}}"/>'))
  const levels = Array.from({ length: LEVELS }, (_, level) => [
    childrenAt(level),
    ...VIEWS.map((kind) =>
      template(
        `${numberOf(kind)}_${level}`,
        kind,
        level + 1 < LEVELS ? `<template is="c${level + 1}" data="{{i:i}}"/>` : '',
      ),
    ),
  ])
  return {
    wxml: [
      '<wxs module="x" src="./utils.wxs"/>',
      '<template name="taro_tmpl"><template is="c0" data="{{i:root}}"/></template>',
      '<template name="t">{{i.v}}</template>',
      template('w', 'pure-view', '{{i.w}}'),
      ...leaves,
      ...single,
      ...levels.flat(),
    ].join('\n'),
    wxs: script(),
  }
}

/**
 * The children of a node. A list in WXML is told apart by keys that stand in its data; here the script tells them, and each child is
 * found by its place, so that children which stay where they are need not be sent with a key.
 */
const childrenAt = (level: number) =>
  `<template name="c${level}"><template is="{{x.a(i.cn[index].v,i.cn[index].nn,i.cn[index].w,${level})}}" ` +
  `data="{{i:i.cn[index],l:${level + 1}}}" wx:for="{{x.k(i.cn)}}" wx:key="*this"/></template>`

/**
 * The script beside the templates, which runs in WeChat's view and knows no more than ES5. A plain view has no kind when it is sent
 * whole; Taro names its kind where a view has become one.
 */
const script = () => `var C=${JSON.stringify(classes().join('|'))}.split('|')
var LEVELLED=${JSON.stringify(VIEWS.map(numberOf))}
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
  a:function(v,n,w,level){
    if(v!==undefined)return't'
    if(!n||n==='${aliases['pure-view']!._num!}')return w===undefined?'_'+level:'w'
    return LEVELLED.indexOf(n)<0?n:n+'_'+level
  },
  c:function(n){return typeof n==='number'?C[n]:n},
  k:function(cn){
    var keys=[]
    for(var at=0;cn&&at<cn.length;at++)keys.push(''+(cn[at].k===undefined?at:cn[at].k))
    return keys
  },
  l:function(p,i){return p&&p.charAt(0)==='+'?words(i)+p.substring(1):p},
  w:words
}`
