import { components } from './program.cjs'

/** The short names under which kinds of nodes and their attributes are sent; Taro would work them out when it starts. */
export { aliases } from './program.cjs'

/**
 * Takes the place of @tarojs/shared's own table, which holds every component with every attribute and stands in every program: this
 * one has the names of those that the program uses.
 */
export const internalComponents = components

/** Whose value the reader changes; Taro keeps it in step with what React holds. */
export const controlledComponent = new Set(['input', 'textarea', 'checkbox', 'radio', 'switch', 'slider', 'picker'])

// The rest of what the replaced module names; it serves the building of Taro's own templates only.
export const animation = {}
export const focusComponents = new Set()
export const nestElements = new Map()
export const singleQuote = (text) => `'${text}'`
export const touchEvents = {}
export const voidElements = new Set()
