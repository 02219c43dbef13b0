import { getComponentsAlias, toCamelCase, toDashed } from '@tarojs/shared'
import { classes } from './classes'
import { lineEnds } from '../line-ends'
import { used, type Components } from './used'

/**
 * How deep a tree may be. WeChat's templates cannot call themselves, so each depth has its own; what lies deeper is not drawn,
 * which the tests of every screen would see.
 */
export const LEVELS = 10

type Attributes = Record<string, string>

const SHARED = { class: '{{x.c(i.c)}}', style: '{{i.st}}' }
/** Kinds that hold nothing but text, or nothing: they need no template for each depth. */
const LEAVES = ['text', 'static-text', 'image', 'button', 'input', 'page-container']
/** Kinds that hold nothing. */
const EMPTY = ['image', 'input', 'page-container']
/** Kinds that never lie in one of their own: one template does, and is told how deep it is. */
const SINGLE = ['scroll-view', 'swiper', 'swiper-item', 'press-view']
/** A view comes in four: the fewer attributes, the less WeChat has to look at. */
const VIEWS = ['pure-view', 'static-view', 'click-view', 'view']
/** What a text or a button says. */
const TEXT = '{{x.w(i)}}'

/** @returns the component of WeChat's that draws a kind of node */
export const tagOf = (kind: string) => kind.replace(/^(pure|static|click|press)-/, '')

/**
 * The templates that draw what `hydrate.js` sends, in place of Taro's, which hold each component with all its attributes at
 * sixteen depths.
 */
export class Templates {
  /** Kind to attribute to the short name under which it is sent; `_num` names the kind itself. */
  readonly aliases: Record<string, Record<string, string>>
  readonly #components: Components
  /** Kinds with a template for each depth. A new component is one of them: that is always right, if not the smallest. */
  readonly #levelled: string[]

  /** @param components those that the program uses */
  constructor(components = used().components) {
    this.#components = components
    this.aliases = getComponentsAlias(components)
    const kinds = Object.keys(components).map(toDashed)
    this.#levelled = [...VIEWS, ...kinds.filter((kind) => ![...VIEWS, ...LEAVES, ...SINGLE].includes(kind))]
  }

  /** @returns the kind of a node by its name in the data; a plain view has none */
  kindOf(number: number | string = ''): string {
    return [...LEAVES, ...SINGLE, ...this.#levelled].find((kind) => this.#numberOf(kind) === String(number))!
  }

  /** @returns a kind's attributes, each with its value or where in a node's data it stands: `{{i.p1}}`, `{{i.p2||'none'}}` */
  attributesOf(kind: string): Attributes {
    if (kind === 'pure-view') return SHARED
    const named = { ...SHARED, id: '{{i.uid}}' }
    /** By this the program knows which node was touched. */
    const touched = { ...named, 'data-sid': '{{i.sid}}' }
    if (kind === 'click-view') return { ...touched, bindtap: 'eh' }
    const own = this.#ownOf(kind)
    const given = Object.values(own).includes('eh') ? touched : named
    // Nothing is drawn of a page-container, so it has no look of its own.
    const common = kind === 'page-container' ? { 'data-sid': touched['data-sid'] } : given
    return { ...common, ...own, ...this.#fixedOf(kind) }
  }

  /** The text of base.wxml. */
  get wxml(): string {
    const isUsed = (kind: string) => this.aliases[kind] !== undefined
    const leaves = LEAVES.filter(isUsed).map((kind) => this.#template(kind, EMPTY.includes(kind) ? '' : TEXT))
    const single = SINGLE.filter(isUsed).map((kind) =>
      this.#template(kind, `${kind === 'press-view' ? '{{x.s(i.w)}}' : ''}<template is="c{{l}}" data="{{i:i}}"/>`),
    )
    const levels = Array.from({ length: LEVELS }, (_, level) => {
      const children = level + 1 < LEVELS ? `<template is="c${level + 1}" data="{{i:i}}"/>` : ''
      return [childrenAt(level), ...this.#levelled.map((kind) => this.#template(kind, children, `_${level}`))]
    })
    return [
      '<wxs module="x" src="./utils.wxs"/>',
      '<template name="taro_tmpl"><template is="c0" data="{{i:root}}"/></template>',
      '<template name="t">{{x.s(i.v)}}</template>',
      `<template name="w"><view${written(SHARED)}>{{x.s(i.w)}}</view></template>`,
      ...leaves,
      ...single,
      ...levels.flat(),
    ].join('\n')
  }

  /**
   * The script beside the templates, which runs in WeChat's view and knows no more than ES5. A plain view has no kind when it is
   * sent whole; Taro names its kind, by a string, where a view has become one. Where a line of text may end, the script puts a
   * character without width: so the program need not send it.
   */
  get wxs(): string {
    return `var C=${JSON.stringify(classes().join('|'))}.split('|')
var LEVELLED=${JSON.stringify(this.#levelled.map((kind) => this.#numberOf(kind)))}
function words(i){
  if(i.v!==undefined)return i.v
  if(i.w!==undefined)return i.w
  return (i.n||[]).map(words).join('')
}
${lineEnds()}
function spaced(text){
  return text===undefined?text:partsOf(''+text).join('\u200b')
}
module.exports={
  a:function(v,n,w,level){
    if(v!==undefined)return't'
    n=n===undefined?'':''+n
    if(!n||n==='${this.aliases['pure-view']!._num!}')return w===undefined?'_'+level:'w'
    return LEVELLED.indexOf(n)<0?n:n+'_'+level
  },
  c:function(n){return typeof n==='number'?C[n]:n},
  k:function(list){
    var keys=[]
    for(var at=0;list&&at<list.length;at++)keys.push(''+(list[at].k===undefined?at:list[at].k))
    return keys
  },
  s:spaced,
  w:function(i){
    return spaced(words(i))
  }
}`
  }

  /** @returns how a kind is named in a node's data; a plain view has no name */
  #numberOf(kind: string): string | undefined {
    return kind === 'pure-view' ? '' : this.aliases[kind]?._num
  }

  #template(kind: string, children: string, depth = ''): string {
    const tag = tagOf(kind)
    const name = `${this.#numberOf(kind)}${depth}`
    return `<template name="${name}"><${tag}${written(this.attributesOf(kind))}>${children}</${tag}></template>`
  }

  /** What the program gives to a kind, out of its data. */
  #ownOf(kind: string): Attributes {
    const [, all] = Object.entries(this.#components).find(([name]) => toDashed(name) === kind.replace('static-', ''))!
    const own = Object.entries(all).flatMap(([name, standard]): [string, string][] => {
      // A node that takes no tap shows none.
      if (kind.startsWith('static-') && /^(bind|hover)/.test(name)) return []
      if (name.startsWith('bind')) return [[name.toLowerCase(), 'eh']]
      const value = `i.${this.aliases[kind]![toCamelCase(name)]}`
      return [[name, `{{${standard ? orElse(value, standard) : value}}}`]]
    })
    return Object.fromEntries(own)
  }

  /** What stands in a template itself, because it is the same wherever the kind is used. */
  #fixedOf(kind: string): Attributes {
    switch (kind) {
      case 'press-view':
        return {
          class: 'pressable {{x.c(i.c)}}',
          'hover-class': 'pressed',
          'aria-role': 'button',
        }
      case 'text':
        return { 'aria-role': 'button' }
      case 'image':
        return { 'aria-role': 'img' }
      case 'scroll-view':
        return { 'scroll-y': 'true' }
      default:
        return {}
    }
  }
}

/**
 * What a page begins with: while its screen is hidden behind a sheet, WeChat does not scroll it.
 * @param aliases the short names of attributes, by kind
 */
export const pageMeta = (aliases: Templates['aliases']): string =>
  `<page-meta page-style="{{root.n[0].${aliases['static-view']!.ariaHidden!}==='true'?'overflow:hidden':''}}"/>`

/** An empty text may as well be the standard one; 0 and false are not. */
const orElse = (value: string, standard: string) =>
  standard.startsWith("'") ? `${value}||${standard}` : `${value}===undefined?${standard}:${value}`

const written = (attributes: Attributes) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')

/**
 * The children of a node. A list in WXML is told apart by keys that stand in its data; here the script tells them, and each child is
 * found by its place, so that children which stay where they are need not be sent with a key.
 */
const childrenAt = (level: number) =>
  `<template name="c${level}"><template is="{{x.a(i.n[index].v,i.n[index].t,i.n[index].w,${level})}}" ` +
  `data="{{i:i.n[index],l:${level + 1}}}" wx:for="{{x.k(i.n)}}" wx:key="*this"/></template>`
