/** Titles over the pages, for their *.config.ts: tools/build/taro-plugin-content.cjs takes them from the coverage. */
declare const SPECIAL_TITLE: string
declare const CARDS_TITLE: string
declare const TASKS_TITLE: string
