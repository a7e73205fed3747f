import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const banned = (names, where) => names.map((name) => ({ name, message: `${where} reaches this only through a port in src/core/platform.` }))

const browserGlobals = [
  'window', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage', 'BroadcastChannel',
  'crypto', 'fetch', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask', 'requestAnimationFrame',
  'addEventListener', 'removeEventListener', 'globalThis', 'self', 'performance', 'console',
]

const clock = [
  { selector: "NewExpression[callee.name='Date']", message: 'Time comes from the clock port.' },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Time comes from the clock port.' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Chance comes from the random port.' },
]

const everywhere = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'TSNonNullExpression', message: 'No `!`: narrow the type.' },
]

const reasonedAssertion = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    TSAsExpression(node) {
      if (node.typeAnnotation.typeName?.name === 'const') return
      const line = node.loc.start.line
      const reasoned = context.sourceCode.getAllComments().some((comment) => /^\s*SAFETY:\s*\S/.test(comment.value) && comment.loc.end.line >= line - 3 && comment.loc.end.line <= node.loc.end.line)
      if (!reasoned) context.report({ node, message: 'A type assertion needs a `// SAFETY:` comment with its reason, at most three lines above.' })
    },
  }),
}

const useClientFirst = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    Program(node) {
      const text = context.sourceCode.text
      if (!text.startsWith("'use client'")) context.report({ node, message: "A client module starts with 'use client'." })
    },
  }),
}

const latchkey = { rules: { 'reasoned-assertion': reasonedAssertion, 'use-client-first': useClientFirst } }

export default defineConfig(
  globalIgnores(['dist', 'storybook-static', 'node_modules', 'coverage', 'test-results', 'playwright-report', 'examples/*/dist', '.vitest']),
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}', 'stories/**/*.{ts,tsx}', 'examples/demo/**/*.{ts,tsx}', 'scripts/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { latchkey, 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'latchkey/reasoned-assertion': 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', { max: 3 }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...everywhere],
    },
  },
  { files: ['src/i18n/**', 'src/locales/**'], rules: { 'max-lines': 'off' } },
  { files: ['src/react/**', 'src/provider/**', 'src/flows/**/*.tsx', 'src/ui/**/*.tsx', 'src/form/**/*.tsx'], ignores: ['**/index.ts'], plugins: { latchkey }, rules: { 'latchkey/use-client-first': 'error' } },
  {
    files: ['src/core/**/*.ts'],
    ignores: ['src/core/platform/**'],
    rules: {
      'no-restricted-globals': ['error', ...banned(browserGlobals, 'core')],
      'no-restricted-syntax': ['error', ...everywhere, ...clock],
    },
  },
  {
    files: ['src/core/client.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, ...clock,
        { selector: 'ClassDeclaration', message: 'client.ts is a table of contents.' },
        { selector: 'TryStatement', message: 'client.ts is a table of contents.' },
        { selector: 'AwaitExpression', message: 'client.ts is a table of contents.' }],
    },
  },
  { files: ['**/*.cjs'], languageOptions: { globals: { module: 'writable' } } },
  { files: ['src/dev-server/cli.ts', 'src/dev-server/cli/**'], rules: { 'no-console': 'off' } },
)
