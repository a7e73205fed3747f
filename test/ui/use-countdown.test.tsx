// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useCountdown } from '../../src/ui/index.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds))

test('counts whole seconds down to zero and stays there', () => {
  const { result } = renderHook(() => useCountdown(2))
  expect(result.current).toBe(2)
  pass(1000)
  expect(result.current).toBe(1)
  pass(5000)
  expect([result.current, vi.getTimerCount()]).toEqual([0, 0])
})

test('has caught up after the tab was in the background', () => {
  const { result } = renderHook(() => useCountdown(60))
  act(() => {
    vi.setSystemTime(Date.now() + 45_000)
    vi.advanceTimersToNextTimer()
  })
  expect(result.current).toBe(14)
})

test('a new wait begins anew, though it be as long as the last', () => {
  const { result, rerender } = renderHook(({ start }) => useCountdown(10, start), { initialProps: { start: 1 } })
  pass(9000)
  expect(result.current).toBe(1)
  rerender({ start: 2 })
  expect(result.current).toBe(10)
})

test('no wait needs no timer', () => {
  const { result } = renderHook(() => useCountdown(0))
  expect([result.current, vi.getTimerCount()]).toEqual([0, 0])
})
