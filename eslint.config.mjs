import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

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
const imports = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
})

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: CODE,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='style'] ObjectExpression",
          message: 'A style is written as a text: tools/build/lean/style.js knows no other form on WeChat.',
        },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-require-imports': ['error', { allow: ['/package\\.json$'] }],
      // Event handlers of components may be async: nobody waits for their promise.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    // Only src has components and hooks, and these rules are slow: they compile every file that they look at.
    files: ['src/**/*.{ts,tsx}'],
    ignores: TESTS,
    extends: [reactHooks.configs.flat.recommended],
    rules: { 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // The configuration files of Taro and Jest, and the plugin that Taro loads, are CommonJS.
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs' },
    rules: { 'no-unused-vars': 'error', eqeqeq: ['error', 'always'] },
  },
  {
    // The native baseline of the benchmark runs in WeChat as it is written.
    files: ['tools/measure/bench/native/**/*.js'],
    languageOptions: { sourceType: 'commonjs', globals: WECHAT },
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
    ignores: ['src/platform/**', ...TESTS],
    rules: {
      'no-restricted-globals': ['error', { name: 'wx', message: 'Only src/platform names wx.' }],
    },
  },
)
