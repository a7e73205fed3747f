/** An answer that the caller no longer waits for once its signal says so, as with the platform's `fetch`. */
export function abortable<T>(answer: Promise<T>, signal: AbortSignal | null | undefined): Promise<T> {
  if (!signal) return answer
  return new Promise((resolve, reject) => {
    const abort = () => { reject(abortReason(signal)) }
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
    answer.then(resolve, reject).finally(() => { signal.removeEventListener('abort', abort) }).catch(() => undefined)
  })
}

export function abortReason({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new DOMException('The request was aborted.', 'AbortError')
}
