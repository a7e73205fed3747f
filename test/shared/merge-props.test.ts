import { expect, test } from 'vitest'
import { mergeProps } from '../../src/shared/index.js'

test('the caller’s props win, class names are joined', () => {
  expect(mergeProps({ className: 'ours', type: 'button', title: 'a' }, { className: 'theirs', type: 'submit' })).toEqual({
    className: 'ours theirs', type: 'submit', title: 'a',
  })
})

test('the caller’s handler runs first', () => {
  const calls: string[] = []
  const merged = mergeProps({ onClick: () => calls.push('ours') }, { onClick: (_event: unknown) => calls.push('theirs') })
  merged.onClick({ defaultPrevented: false })
  expect(calls).toEqual(['theirs', 'ours'])
})

test('the caller’s preventDefault keeps our handler from running', () => {
  const calls: string[] = []
  const event = { defaultPrevented: false }
  const merged = mergeProps({ onClick: (_event: unknown) => calls.push('ours') }, { onClick: (_event: unknown) => { event.defaultPrevented = true } })
  merged.onClick(event)
  expect(calls).toEqual([])
})
