/**
 * What both sides of the start ask for: `framework`, once it has started (framework.js), and `page`, the one that is drawn before
 * (EarlyPage in entry.js) until the framework has it.
 */
export const now = { framework: undefined, page: undefined }
