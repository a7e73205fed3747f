import { describe, expect, it } from 'vitest'
import { mergeGiven } from '../../src/shared/index.js'

describe('mergeGiven', () => {
  it('lets the nearer one win, and undefined give nothing', () => {
    expect(mergeGiven<{ a?: number; b?: number }>({ a: 1, b: 2 }, { a: 3, b: undefined })).toEqual({ a: 3, b: 2 })
  })

  it('keeps what is around where nothing is given', () => {
    expect(mergeGiven({ a: 1 }, undefined)).toEqual({ a: 1 })
  })
})
