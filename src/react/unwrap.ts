'use client'

import type { AuthErrorLike } from '../core/index.js'

/** The data of a result; its error is thrown. */
export async function unwrap<Data>(result: Promise<{ data: Data; error: null } | { data: unknown; error: AuthErrorLike }>): Promise<Data> {
  const settled = await result
  if (isRefused(settled)) throw settled.error
  return settled.data
}

function isRefused(settled: { error: AuthErrorLike | null }): settled is { error: AuthErrorLike } {
  return Boolean(settled.error)
}
