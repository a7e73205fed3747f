import { expect, test } from 'vitest'
import { placeMenu } from '../../../src/ui/menu/place-menu.js'
import { findItem } from '../../../src/ui/menu/use-type-ahead.js'

const screen = { width: 320, height: 480, isRtl: false }
const menu = { width: 220, height: 160 }
const at = (left: number, top: number) => ({ left, right: left + 40, top, bottom: top + 40 })

test.each([
  ['below, along the start', at(8, 8), screen, { left: 8, top: 52 }],
  ['along the end where the start leaves no room', at(272, 8), screen, { left: 92, top: 52 }],
  ['above where there is no room below', at(8, 432), screen, { left: 8, top: 268 }],
  ['along the right where text runs from there', at(250, 8), { ...screen, isRtl: true }, { left: 70, top: 52 }],
  ['along the left there, where the right leaves no room', at(8, 8), { ...screen, isRtl: true }, { left: 8, top: 52 }],
  ['on the screen where neither side has room', at(140, 8), { ...screen, width: 240 }, { left: 8, top: 52 }],
])('places a menu %s', (_, button, on, place) => {
  expect(placeMenu(button, menu, on)).toMatchObject(place)
})

test('a menu is as high as there is room', () => {
  expect(placeMenu(at(8, 8), { width: 220, height: 900 }, screen).maxHeight).toBe(420)
})

const labels = ['Account', 'Team', 'Themes', 'Sign out']

test.each([
  ['t', 0, 1], ['t', 1, 2], ['t', 2, 1], ['th', 1, 2], ['tt', 1, 2], ['S', 0, 3], ['x', 0, null],
])('what is typed, %s, at item %i finds %o', (text, current, found) => {
  expect(findItem(text, current, labels)).toBe(found)
})
