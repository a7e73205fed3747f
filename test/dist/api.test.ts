import { expect, test } from 'vitest'
import { checkApi, readEntries } from '../../scripts/api.ts'

const entries = Object.entries(readEntries())

test('the package has entries with an API', () => {
  expect(entries.length).toBeGreaterThanOrEqual(5)
})

test.each(entries)('%s exports what its report in docs/api says', (name, types) => {
  expect(checkApi(name, types)).toEqual([])
})
