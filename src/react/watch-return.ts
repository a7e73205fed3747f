'use client'

/** Calls back each time that the network is back, or the person: what has failed before may succeed now. */
export function watchReturn(listener: () => void): () => void {
  if (typeof window === 'undefined' || typeof document === 'undefined') return () => undefined
  const look = () => { if (document.visibilityState === 'visible') listener() }
  window.addEventListener('online', listener)
  document.addEventListener('visibilitychange', look)
  return () => {
    window.removeEventListener('online', listener)
    document.removeEventListener('visibilitychange', look)
  }
}
