import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// The first of a file waits for what is loaded on demand, on a machine that has other things to do.
configure({ asyncUtilTimeout: 5_000 })

afterEach(() => {
  if (typeof document !== 'undefined') cleanup()
})
