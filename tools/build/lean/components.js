/**
 * What this mini-program uses of WeChat's components: for each the attributes and events that can reach it. From this one
 * table follow the WXML templates (`wxml.ts`) and, in the program, the short names under which attributes are sent
 * (`getComponentsAlias` of @tarojs/shared). An attribute that is not here does not reach the screen:
 * tests/weapp/sent.test.ts tells.
 *
 * With each stands what WeChat takes where nothing is given, as code: its components mind `undefined`, but for what is any text.
 *
 * The shape is that of @tarojs/shared's own table, which holds every component with every attribute and stands in every
 * program; this one takes its place in the weapp build.
 */
const ARIA = { 'aria-role': '', 'aria-label': '', 'aria-hidden': '', 'aria-live': '' }

const VIEW = { ...ARIA, 'aria-modal': '', 'hover-class': "'none'", bindTap: '' }

export const internalComponents = {
  View: VIEW,
  /** Not WeChat's: a view as src/components/Pressable makes it. Changes of a view find its attributes under one name each. */
  PressView: VIEW,
  Text: { ...ARIA, bindTap: '' },
  Image: { ...ARIA, src: '', mode: "'scaleToFill'", 'show-menu-by-longpress': 'false' },
  Button: { ...ARIA, 'hover-class': "'none'", 'open-type': '' },
  Input: {
    ...ARIA,
    value: "''",
    placeholder: "''",
    'placeholder-class': "'input-placeholder'",
    'confirm-type': "'done'",
    maxlength: '140',
    bindInput: '',
  },
  ScrollView: { ...ARIA, 'scroll-y': 'false', 'scroll-into-view': '' },
  PageContainer: { show: '', bindBeforeLeave: '' },
  Swiper: {
    ...ARIA,
    current: '0',
    duration: '500',
    interval: '5000',
    autoplay: 'false',
    circular: 'false',
    'previous-margin': "'0px'",
    'next-margin': "'0px'",
    bindChange: '',
    bindAnimationFinish: '',
    bindTouchStart: '',
  },
  SwiperItem: ARIA,
}

/** Whose value the reader changes; Taro keeps it in step with what React holds. */
export const controlledComponent = new Set(['input'])

// The rest of what the replaced module names; it serves the building of Taro's own templates only.
export const animation = {}
export const focusComponents = new Set()
export const nestElements = new Map()
export const singleQuote = (text) => `'${text}'`
export const touchEvents = {}
export const voidElements = new Set(['input', 'image'])
