import { expect, test } from 'vitest'
import { offeredProviders } from '../../../../src/flows/parts/index.js'

test.each([
  ['those that are on', { google: true, github: false, gitlab: true }, ['google', 'gitlab']],
  ['no way in that has a component of its own', { email: true, phone: true, anonymous_users: true, google: true }, ['google']],
  ['one button for X, of the newer of its two protocols', { twitter: true, x: true }, ['x']],
  ['the older one where it is the only one', { twitter: true, x: false }, ['twitter']],
])('offers %s', (_, external, offered) => {
  expect(offeredProviders({ external })).toEqual(offered)
})

test('offers none until the settings are known', () => {
  expect(offeredProviders(undefined)).toEqual([])
})
