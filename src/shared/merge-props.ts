import { joinClassNames } from './class-names.js'

type Props = Readonly<Record<string, unknown>>
type Handler = (...args: readonly unknown[]) => unknown

/**
 * Puts a caller's props over ours: class names are joined, styles merged, and of two handlers for one event
 * the caller's runs first and may keep ours from running with `preventDefault()`.
 */
export function mergeProps<Ours extends object, Theirs extends object>(ours: Ours, theirs: Theirs): Ours & Theirs {
  const merged = Object.fromEntries<unknown>(Object.entries(ours))
  for (const [name, value] of Object.entries(theirs)) merged[name] = mergeProp(name, merged[name], value)
  // SAFETY: every key of both is there, and a key of both holds a value that serves as either.
  return merged as Ours & Theirs
}

function mergeProp(name: string, ours: unknown, theirs: unknown): unknown {
  if (name === 'className') return joinClassNames(asText(ours), asText(theirs))
  if (name === 'style' && isProps(ours) && isProps(theirs)) return { ...ours, ...theirs }
  if (/^on[A-Z]/.test(name) && isHandler(ours)) return isHandler(theirs) ? chainHandlers(theirs, ours) : ours
  return theirs
}

function chainHandlers(first: Handler, second: Handler): Handler {
  return (...args) => {
    first(...args)
    if (Object(args[0]).defaultPrevented !== true) second(...args)
  }
}

const asText = (value: unknown) => (typeof value === 'string' ? value : undefined)
const isHandler = (value: unknown): value is Handler => typeof value === 'function'
const isProps = (value: unknown): value is Props => typeof value === 'object' && value !== null
