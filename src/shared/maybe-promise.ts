/** A value that is there already, or will be. */
export type MaybePromise<T> = T | Promise<T>

function isPromiseLike<T>(value: T | PromiseLike<T>): value is PromiseLike<T> {
  return typeof Object(value).then === 'function'
}

/** Goes on with a value at once when it is there, in the same tick, and later when it is not. */
export function chain<T, U>(value: MaybePromise<T>, next: (value: T) => MaybePromise<U>): MaybePromise<U> {
  return value instanceof Promise ? value.then(next) : next(value)
}

/** Calls, and gives the fallback in place of a throw or a rejection. */
export function attempt<T, U>(call: () => T | PromiseLike<T>, fallback: U): MaybePromise<T | U> {
  try {
    const value = call()
    return isPromiseLike(value) ? Promise.resolve(value).catch(() => fallback) : value
  } catch {
    return fallback
  }
}
