import { expect, test } from 'vitest'
import { dark, themeToCss } from '../../src/theme/index.js'

test('writes a theme as a static stylesheet', () => {
  expect(themeToCss({ colorScheme: 'system', colorPrimary: '#0f766e', radius: '0.75rem' })).toBe(
    '.lk-root {\n  color-scheme: light dark;\n  --lk-color-primary: #0f766e;\n  --lk-radius: 0.75rem;\n}\n',
  )
})

test('writes it for a selector of the app’s own', () => {
  expect(themeToCss(dark, '.night .lk-root')).toBe('.night .lk-root {\n  color-scheme: dark;\n}\n')
})

test.each(['red; } body { display: none', 'red</style><script>', 'red /* '])('refuses a value that would end its declaration: %s', (colorPrimary) => {
  expect(() => themeToCss({ colorPrimary })).toThrow('--lk-color-primary')
})
