import { defineConfig } from 'oxlint'

const CODE = ['**/*.ts', '**/*.tsx']
const TESTS = ['**/*.test.ts', '**/*.test.tsx']

/** What WeChat gives to every file of a mini-program. */
const WECHAT = Object.fromEntries(['wx', 'App', 'Page', 'getCurrentPages'].map((name) => [name, 'readonly']))

/** The names of the layers that lie above content, model and entry. */
const UPPER = 'app|components|pages|platform|reading|share'

const noPages = {
  regex: '(^|/)pages(/|$)',
  message: 'Pages are imported by nothing: what two of them need belongs in components or model.',
}
const noOtherPage = { regex: '^\\.\\./[^.]', message: noPages.message }
const noSchemaValues = {
  regex: '(^|/)schema$',
  allowTypeImports: true,
  message: 'Take only its types: its values would ship zod to the readers.',
}
const noTaro = {
  regex: '^@tarojs/taro(/|$)',
  message: 'Only src/platform calls the platform.',
}
const onlyTaroHooks = {
  ...noTaro,
  allowImportNamePattern: '^use[A-Z]',
  message: 'Beyond its hooks, only src/platform calls the platform.',
}
const plainNode = {
  regex: '^(@tarojs|react|react-dom)(/|$)',
  message: 'content, model, entry and what cards are made of run in plain Node, without Taro and React.',
}
const noUpper = {
  regex: `(^\\.\\.|^@)(/\\.\\.)*/(${UPPER})(/|$)`,
  message: 'Data goes one way, content → model → screens: nothing below knows what lies above.',
}

const noViews = {
  regex: '(^@/cards|^\\.{1,2})/(.*/)?(views|[A-Z]\\w*)$',
  caseSensitive: true,
  message: 'What a kind of card is made of and says knows nothing of how it is drawn.',
}
const noPictures = {
  regex: '(^@/cards|^\\.{1,2})/(.*/)?(pictures?|drawing/\\w+)$',
  message: 'Pictures of cards are drawn by tools/editor: their markup would ship to the readers.',
}

/** What files may import. A later block replaces an earlier one for the same file, so each names all that it forbids. */
const imports = (files, patterns, excludeFiles = []) => ({
  files,
  excludeFiles,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
})

/** @returns rules of a plugin that stop the run; their names are parted by white space */
const errors = (plugin, names) =>
  Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [plugin + name, 'error']),
  )

export default defineConfig({
  plugins: ['typescript', 'react'],
  jsPlugins: ['./tools/lib/lint-rules.mjs'],
  categories: { correctness: 'off' },
  // With the compiler's own findings, in place of `tsc --noEmit`.
  options: { typeAware: true, typeCheck: true, reportUnusedDisableDirectives: 'error' },
  overrides: [
    {
      files: CODE,
      rules: {
        ...errors(
          '',
          'no-array-constructor no-unused-expressions no-var prefer-const prefer-rest-params prefer-spread',
        ),
        ...errors('own/', 'style-is-text'),
        ...errors(
          'typescript/',
          `ban-ts-comment no-duplicate-enum-values no-empty-object-type no-explicit-any no-extra-non-null-assertion
          no-misused-new no-namespace no-non-null-asserted-optional-chain no-this-alias no-unnecessary-type-constraint
          no-unsafe-declaration-merging no-unsafe-function-type no-wrapper-object-types prefer-as-const
          prefer-namespace-keyword triple-slash-reference`,
        ),
        'no-unused-vars': ['error', { argsIgnorePattern: '^$', varsIgnorePattern: '^$' }],
        eqeqeq: ['error', 'always'],
        'typescript/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
        'typescript/no-require-imports': ['error', { allow: ['/package\\.json$'] }],
        // What only the types can tell.
        ...errors(
          'typescript/',
          `await-thenable no-array-delete no-base-to-string no-duplicate-type-constituents no-floating-promises
          no-for-in-array no-implied-eval no-redundant-type-constituents no-unnecessary-type-assertion
          no-unsafe-argument no-unsafe-assignment no-unsafe-call no-unsafe-enum-comparison no-unsafe-member-access
          no-unsafe-return no-unsafe-unary-minus only-throw-error prefer-promise-reject-errors require-await
          restrict-plus-operands restrict-template-expressions unbound-method`,
        ),
        'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
        // Event handlers of components may be async: nobody waits for their promise.
        'typescript/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      },
    },
    {
      // Only there are components and hooks.
      files: ['src/**/*.{ts,tsx}'],
      excludeFiles: TESTS,
      rules: {
        ...errors(
          'react/',
          `error-boundaries exhaustive-deps globals immutability preserve-manual-memoization purity refs rules-of-hooks
          set-state-in-effect set-state-in-render static-components use-memo`,
        ),
      },
    },
    {
      // The configuration files of Taro and Jest, and the plugin that Taro loads, are CommonJS.
      files: ['**/*.cjs'],
      rules: { 'no-unused-vars': 'error', eqeqeq: ['error', 'always'] },
    },
    {
      // The native baseline of the benchmark runs in WeChat as it is written.
      files: ['tools/measure/bench/native/**/*.js'],
      env: { commonjs: true },
      globals: WECHAT,
      rules: {
        'no-undef': 'error',
        'no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
        eqeqeq: ['error', 'always'],
      },
    },

    // The architecture of docs: content → model → screens; the platform behind src/platform.
    imports(['src/**/*.{ts,tsx}'], [noTaro, noPages, noSchemaValues, noPictures], ['src/platform/**']),
    imports(['src/components/**/*.{ts,tsx}', 'src/app.tsx'], [onlyTaroHooks, noPages, noSchemaValues, noPictures]),
    imports(['src/pages/**/*.{ts,tsx}'], [onlyTaroHooks, noPages, noOtherPage, noSchemaValues, noPictures]),
    imports(['src/platform/**/*.{ts,tsx}'], [noPages, noSchemaValues]),
    imports(
      ['src/{content,model,entry}/**/*.{ts,tsx}', 'src/cards/**/*.ts'],
      [plainNode, noUpper, noSchemaValues, noViews, noPictures],
    ),
    // In a card's folder model, words and pictures are plain TypeScript; only its view uses components.
    imports(
      ['src/cards/pictures.ts', 'src/cards/*/picture.ts', 'src/cards/drawing/*.ts'],
      [plainNode, noUpper, noSchemaValues, noViews],
    ),
    imports(['src/cards/**/*.tsx', 'src/cards/views.ts'], [onlyTaroHooks, noPages, noSchemaValues, noPictures]),
    // Tests are not shipped: they may run the rules of the schema.
    imports(['src/{content,model,entry}/**/*.test.{ts,tsx}'], [plainNode, noUpper]),
    {
      files: ['src/**/*.{ts,tsx}'],
      excludeFiles: ['src/platform/**', ...TESTS],
      rules: {
        'no-restricted-globals': ['error', { name: 'wx', message: 'Only src/platform names wx.' }],
      },
    },
  ],
})
