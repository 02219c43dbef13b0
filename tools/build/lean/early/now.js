/**
 * What both sides of the start ask for: `framework`, once it has started (framework.js); before that, `query` of the page that is
 * drawn, and what it is passed on as (`shares`, by the name of the page's function).
 */
export const now = { framework: undefined, query: undefined, shares: undefined }
