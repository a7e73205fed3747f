import { expect, test } from 'vitest'
import { createDevServer } from 'latchkey/dev-server'

test('a page’s tab is named by the chance of its server: alike with the same, and unlike any other page', () => {
  const name = () => {
    let next = 0
    const server = createDevServer({ random: (bytes) => { bytes.forEach((_, index) => { bytes[index] = next++ }) } })
    const page = { location: { href: 'http://app.test/', assign: () => undefined } }
    return [server.location(page).tab?.(), server.location(page).tab?.()]
  }
  const [first, second] = name()
  expect(name()).toEqual([first, second])
  expect(first).not.toBe(second)
})
