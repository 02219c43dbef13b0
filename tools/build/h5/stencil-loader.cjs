/**
 * What Taro's elements use of Stencil's runtime. Published for bundlers that cannot know, it carries every part and asks a table
 * which to run; shadow roots, scoped styles, modes, SVG, hydration and what only developers need are the rest.
 */
const USED = new Set([
  ...[
    'attachStyles',
    'connectedCallback',
    'constructableCSS',
    'disconnectedCallback',
    'element',
    'event',
    'hasRenderFn',
  ],
  ...['cmpDidLoad', 'cmpDidRender', 'cmpDidUpdate', 'cmpShouldUpdate', 'cmpWillLoad', 'cmpWillRender', 'cmpWillUpdate'],
  ...['hostListener', 'hostListenerTarget', 'hostListenerTargetBody', 'hostListenerTargetDocument'],
  ...['hostListenerTargetWindow', 'hydratedClass', 'invisiblePrehydration', 'lifecycle', 'member', 'method'],
  ...['observeAttribute', 'prop', 'propBoolean', 'propMutable', 'propNumber', 'propString', 'reflect', 'slot'],
  ...['slotRelocation', 'state', 'style', 'taskQueue', 'updatable', 'vdomAttribute', 'vdomClass', 'vdomFunctional'],
  ...['vdomKey', 'vdomListener', 'vdomPropOrAttr', 'vdomRef', 'vdomRender', 'vdomStyle', 'vdomText', 'watchCallback'],
])

/** A webpack loader: writes the table's answers into Stencil's runtime, so that the minifier drops what is never run. */
module.exports = (source) => source.replace(/\bBUILD\.(\w+)/g, (_, part) => String(USED.has(part)))
