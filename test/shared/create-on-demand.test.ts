import { expect, test } from 'vitest'
import { createOnDemand } from '../../src/shared/create-on-demand.js'

test('loads once for all who ask, and tells those who listen', async () => {
  let loads = 0
  let told = 0
  const onDemand = createOnDemand(() => Promise.resolve(++loads))
  onDemand.subscribe(() => told++)
  expect(onDemand.get()).toEqual({})
  expect(await Promise.all([onDemand.load(), onDemand.load()])).toEqual([{ value: 1 }, { value: 1 }])
  expect([onDemand.get(), loads, told]).toEqual([{ value: 1 }, 1, 1])
})

test('G38: a load that fails rejects for nobody, and the next call tries anew', async () => {
  const answers = [() => Promise.reject(new Error('offline')), () => Promise.resolve('there')]
  const onDemand = createOnDemand(() => (answers.shift() ?? (() => Promise.resolve('later')))())
  expect(await onDemand.load()).toEqual({ hasFailed: true })
  expect(onDemand.get()).toEqual({ hasFailed: true })
  expect(await onDemand.load()).toEqual({ value: 'there' })
})
