import { expect, test } from 'vitest'
import { mergeProps } from '../../src/shared/index.js'

test('the caller’s props win, class names are joined', () => {
  expect(mergeProps({ className: 'ours', type: 'button', title: 'a' }, { className: 'theirs', type: 'submit' })).toEqual({
    className: 'ours theirs', type: 'submit', title: 'a',
  })
})

interface Press { defaultPrevented: boolean }

test('the caller’s handler runs first', () => {
  const calls: string[] = []
  const note = (name: string): ((press: Press) => void) => () => void calls.push(name)
  mergeProps({ onClick: note('ours') }, { onClick: note('theirs') }).onClick({ defaultPrevented: false })
  expect(calls).toEqual(['theirs', 'ours'])
})

test('the caller’s preventDefault keeps our handler from running', () => {
  const calls: string[] = []
  const ours: (press: Press) => void = () => void calls.push('ours')
  const theirs = (press: Press) => { press.defaultPrevented = true }
  mergeProps({ onClick: ours }, { onClick: theirs }).onClick({ defaultPrevented: false })
  expect(calls).toEqual([])
})
