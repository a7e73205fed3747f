import { escapeForContext } from './escape-for-context.js'
import { parseTemplate, TemplateError, type Expression, type TemplateNode } from './template-syntax.js'

/** What a mail template can print: `.Token`, `.ConfirmationURL`, `.Data.name`. */
export type TemplateValues = Readonly<Record<string, unknown>>

/** Renders a template as Go's `html/template` does, as far as mails use it. */
export function renderTemplate(source: string, values: TemplateValues): string {
  return renderNodes(parseTemplate(source), { dot: values, root: values }, '')
}

interface Scope {
  readonly dot: unknown
  readonly root: unknown
}

/** The output so far goes along, since what a value must be escaped for depends on where it stands. */
function renderNodes(nodes: readonly TemplateNode[], scope: Scope, before: string): string {
  return nodes.reduce((output, node) => output + renderNode(node, scope, before + output), '')
}

function renderNode(node: TemplateNode, scope: Scope, before: string): string {
  switch (node.kind) {
    case 'text': return node.text
    case 'print': return escapeForContext(print(evaluate(node.expression, scope)), before)
    case 'if': return renderNodes(isTrue(evaluate(node.expression, scope)) ? node.body : node.otherwise, scope, before)
    case 'with': {
      const dot = evaluate(node.expression, scope)
      return isTrue(dot) ? renderNodes(node.body, { ...scope, dot }, before) : renderNodes(node.otherwise, scope, before)
    }
    case 'range': {
      const values = listValues(evaluate(node.expression, scope))
      if (values.length === 0) return renderNodes(node.otherwise, scope, before)
      return values.reduce<string>((output, dot) => output + renderNodes(node.body, { ...scope, dot }, before + output), '')
    }
    default: return node satisfies never
  }
}

function evaluate(expression: Expression, scope: Scope): unknown {
  switch (expression.kind) {
    case 'value': return expression.value
    case 'field': return expression.path.reduce(readField, expression.from === 'dot' ? scope.dot : scope.root)
    case 'call': return call(expression.name, expression.args.map((arg) => evaluate(arg, scope)))
    default: return expression satisfies never
  }
}

function readField(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return new Map<string, unknown>(Object.entries(value)).get(name)
}

const functions: Readonly<Record<string, (args: readonly unknown[]) => unknown>> = {
  eq: ([first, ...others]) => others.some((other) => other === first),
  ne: ([first, second]) => first !== second,
  lt: ([first, second]) => Number(first) < Number(second),
  le: ([first, second]) => Number(first) <= Number(second),
  gt: ([first, second]) => Number(first) > Number(second),
  ge: ([first, second]) => Number(first) >= Number(second),
  not: ([value]) => !isTrue(value),
  and: (args) => args.find((value) => !isTrue(value)) ?? args.at(-1),
  or: (args) => args.find(isTrue) ?? args.at(-1),
  len: ([value]) => (typeof value === 'string' ? new TextEncoder().encode(value).length : listValues(value).length),
  index: ([value, ...path]) => path.map(String).reduce(readField, value),
  print: (args) => args.map(print).join(''),
  printf: ([format, ...args]) => formatValues(print(format), args),
  html: ([value]) => value,
  urlquery: (args) => encodeURIComponent(args.map(print).join('')),
}

function call(name: string, args: readonly unknown[]): unknown {
  const found = Object.hasOwn(functions, name) ? functions[name] : undefined
  if (!found) throw new TemplateError(`The function '${name}' is not one of ${Object.keys(functions).join(', ')}.`)
  return found(args)
}

function formatValues(format: string, args: readonly unknown[]): string {
  const rest = [...args]
  return format.replace(/%([svdqt%])/g, (_, verb: string) => {
    if (verb === '%') return '%'
    const value = print(rest.shift())
    return verb === 'q' ? JSON.stringify(value) : value
  })
}

function print(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function listValues(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return typeof value === 'object' && value !== null ? Object.values(value) : []
}

function isTrue(value: unknown): boolean {
  return typeof value === 'object' && value !== null ? listValues(value).length > 0 : Boolean(value)
}
