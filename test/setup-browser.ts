import { beforeEach } from 'vitest'

// A card goes on where its tab was left, and the files of a run share one.
beforeEach(() => sessionStorage.clear())
