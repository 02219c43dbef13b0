/** A change of the program that no unit test notices, and why that may be. */
interface Borne {
  /** In every file unless told. */
  file?: string
  /** A part of the line that is changed. */
  line: string
  /** What is put there; anything unless told. */
  is?: string
  why: string
}

/** What Stryker puts in the place of an empty text. */
const WORDS = '"Stryker was here!"'
const COMPILER = 'It stands there for the compiler: what it would stand in for is always there.'

export const BORNE: readonly Borne[] = [
  { file: 'src/entry/place.ts', line: "= ''", is: WORDS, why: COMPILER },
  { file: 'src/entry/place.ts', line: "?? ''", is: WORDS, why: COMPILER },
  {
    file: 'src/entry/place.ts',
    line: "return ''",
    is: WORDS,
    why: 'No address is written so: it is read as none, like nothing.',
  },
  {
    file: 'src/entry/place.ts',
    line: 'mark !== undefined && !MARK',
    is: 'true',
    why: 'What is no mark is tried as the word undefined, which has the form of one.',
  },
  { file: 'src/entry/place.ts', line: '#.*$', why: 'A link has no line breaks.' },
  { file: 'src/entry/place.ts', line: 'default:', why: 'What returns nothing and what ends are the same.' },
  {
    file: 'src/share/forward.ts',
    line: "!('id' in place)",
    why: 'What is no id is looked up as none, which is the cover, too.',
  },
  {
    file: 'src/reading/reading.ts',
    line: 'factor > most',
    why: 'The bounds are a hair above the factors that phones have: none is met.',
  },
  ...(
    [
      ['(fetched)', 'WeChat fetches by itself: tests/h5/journeys waits in a browser.'],
      ['above > 0', 'What is on top was answered before.'],
      ["page.route ?? ''", 'No page of ours is called so, nor is one called nothing.'],
      ['[],', 'No page of ours is called so.'],
      ['[place, screen]', 'A page is handed places of its own screen only.'],
      [
        'return () => {',
        'A page that is gone hears nothing: what would stay is memory, which tests/weapp/random-reader watches.',
      ],
      ['openScreens.get(screen) === setPlace', 'The same.'],
      ['}, [screen])', 'A page stays on its screen.'],
    ] as const
  ).map(([line, why]) => ({ file: 'src/platform/navigation.ts', line, why })),
  { file: 'src/model/amount.ts', line: '.exec(unit)', why: 'What may be empty is found, and at the very beginning.' },
  { file: 'src/model/name.ts', line: 'ends: readonly string[] = []', why: 'No name holds such words.' },
  { file: 'src/model/provenance.ts', line: 'coverage.passages[', why: COMPILER },
  {
    file: 'src/model/special.ts',
    line: 'phrases: [] }, ...chunks',
    why: 'The figures of the front page hold no signs.',
  },
  {
    file: 'src/model/sayings.ts',
    line: 'legend = []',
    is: '["Stryker was here"]',
    why: 'What stands for nothing says nothing.',
  },
  { file: 'src/model/layout.ts', line: 'value !== null', is: 'true', why: 'No part of a card is null.' },
  ...(
    [
      ['.split(/', String.raw`/\s/`, 'Empty words are left out.'],
      ['code > 0xff00', 'code >= 0xff00', 'No sign has this number.'],
      ["=== 'card' && finding.also", '["Stryker was here"]', 'Nobody looks for these words.'],
      ['(read[char] ??= [])', '["Stryker was here"]', 'Letters are looked for as small ones: none begin so.'],
      ['of readings[bare.charAt(from)] ?? []', '["Stryker was here"]', 'The same.'],
      ['i < bare.length; i++', 'i <= bare.length', 'Nothing stands behind the end.'],
      ['if (end > 0 &&', 'true', 'An end of 0 stands nowhere in the text, and fails what is asked next.'],
      ['if (end > 0 &&', 'end >= 0', 'The same.'],
      ['group.slice(syllable.length)', 'group', 'Letters would be read as syllables, too: nobody spells SAP so.'],
      ['code < 92', 'code <= 92', 'The sign of that number is left out.'],
      ["look(name, () => 'name')", '() => undefined', 'What is no rank comes before all ranks, as the name does.'],
      ["look(name, () => 'name')", '""', 'What is no rank comes before all ranks, as the name does.'],
      ['/^[a-z]{2,}$/.test(bare)', '/[a-z]{2,}$/', 'Nothing is read as a word that begins with another sign.'],
      ['/^[a-z]{2,}$/.test(bare)', '/^[a-z]{2,}/', 'Nor as one that ends with another.'],
      ['closed - opened > end - start + 1', 'opened > 0', 'No text begins with a quotation mark but what is large.'],
    ] as const
  ).map(([line, is, why]) => ({ file: 'src/model/search.ts', line, is, why })),
  {
    file: 'src/model/search.ts',
    line: 'closed - opened > end - start + 1',
    why: 'No name in quotation marks stands elsewhere without them, so that the order would show it.',
  },
  { file: 'src/platform/share.ts', line: 'typeof web.', why: 'The web’s: nobody waits for it in WeChat.' },
  {
    file: 'src/platform/share.ts',
    line: '/\\W+/g',
    why: 'No name of a picture has two such signs beside each other, or png within.',
  },
]

const NOTHING = 'Does nothing in WeChat.'
const PASSES = 'Passes one call of WeChat’s on.'

/** Files that are not changed, each with the reason and the tests that hold it. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  'src/model/finding-layout.ts': 'Runs while the special is built. `src/model/search.test` finds by what it lays out',
  'src/platform/address.ts': NOTHING,
  'src/platform/autoplay.ts': NOTHING,
  'src/platform/keyboard.ts': NOTHING,
  'src/platform/message.ts': `${PASSES} \`tests/weapp/fault-table\` (showToast, showModal)`,
  'src/platform/update.ts': `${PASSES} \`tests/weapp/deck\`, \`tests/weapp/faults\``,
  'src/platform/back.tsx': 'A component. `tests/weapp/sheets`',
  'src/platform/shown.ts': 'A hook on the life of pages. `tests/weapp/front`, `tests/weapp/forwarding`',
  'src/platform/top.ts':
    'A hook on the life of pages. `tests/weapp/tasks`, `tests/weapp/roll`, `tests/weapp/fault-table` (pageScrollTo)',
  'src/platform/address.h5.ts': 'Runs in a browser. `tests/h5/addresses`',
  'src/platform/autoplay.h5.ts': 'Runs in a browser. `tests/h5/accessibility`',
  'src/platform/back.h5.ts': 'Runs in a browser. `tests/h5/sheets`',
  'src/platform/device.h5.ts': 'Runs in a browser. `tests/h5/odd-ways`, `tests/h5/accessibility`',
  'src/platform/keyboard.h5.ts': 'Runs in a browser. `tests/h5/sheets`, `tests/h5/accessibility`',
  'src/platform/entrance.h5.ts': 'Runs in a browser. `tests/h5/journeys`',
  'src/platform/message.h5.ts': 'Runs in a browser. `tests/h5/copying`',
  'src/platform/lost.h5.ts': 'Runs in a browser. `tests/h5/addresses`',
  'src/platform/share.h5.ts': 'Runs in a browser. `tests/h5/copying`',
  'src/platform/sight.h5.ts': 'Runs in a browser. `tests/h5/roll-page`',
  'src/platform/storage.h5.ts': 'Runs in a browser. `tests/h5/storage`',
}
