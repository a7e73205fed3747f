/** What an expression of a template can be. */
export type Expression =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'field'; readonly path: readonly string[]; readonly from: 'dot' | 'root' }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }

export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'print'; readonly expression: Expression }
  | { readonly kind: 'if' | 'with' | 'range'; readonly expression: Expression; readonly body: readonly TemplateNode[]; readonly otherwise: readonly TemplateNode[] }

/** A template that Go would refuse, or that asks for more than mails need. */
export class TemplateError extends Error {}

interface Part {
  readonly kind: 'text' | 'action'
  readonly text: string
}

/** Reads the source of a template into nodes. @see https://pkg.go.dev/text/template */
export function parseTemplate(source: string): readonly TemplateNode[] {
  const parts = splitSource(source)
  const { nodes, end } = parseNodes(parts, 0)
  if (end < parts.length) throw new TemplateError(`{{ ${parts[end]?.text ?? ''} }} closes nothing.`)
  return nodes
}

function splitSource(source: string): Part[] {
  const parts: Part[] = []
  let rest = source
  let trimsNext = false
  while (rest !== '') {
    const start = rest.indexOf('{{')
    const text = start < 0 ? rest : rest.slice(0, start)
    if (start < 0) return [...parts, { kind: 'text', text: trimsNext ? text.trimStart() : text }]
    const action = /^\{\{(- )?((?:"(?:\\.|[^"\\])*"|`[^`]*`|\/\*[^]*?\*\/|[^}"`]|\}(?!\}))*?)( -)?\}\}/.exec(rest.slice(start))
    if (!action) throw new TemplateError('An action {{ … }} is not closed.')
    const left = trimsNext ? text.trimStart() : text
    parts.push({ kind: 'text', text: action[1] ? left.trimEnd() : left })
    const inside = (action[2] ?? '').trim()
    if (!inside.startsWith('/*')) parts.push({ kind: 'action', text: inside })
    trimsNext = action[3] !== undefined
    rest = rest.slice(start + action[0].length)
  }
  return parts
}

function parseNodes(parts: readonly Part[], from: number): { nodes: TemplateNode[]; end: number } {
  const nodes: TemplateNode[] = []
  let index = from
  for (let part = parts[index]; part; part = parts[index]) {
    if (part.kind === 'text') {
      if (part.text !== '') nodes.push({ kind: 'text', text: part.text })
      index += 1
      continue
    }
    const [, keyword = '', rest = ''] = /^(\S+)\s*([^]*)$/.exec(part.text) ?? []
    if (keyword === 'end' || keyword === 'else') break
    if (keyword === 'if' || keyword === 'with' || keyword === 'range') {
      const block = parseBlock(parts, index + 1, { kind: keyword, expression: parseExpression(rest) })
      nodes.push(block.node)
      index = block.end
    } else {
      nodes.push({ kind: 'print', expression: parseExpression(part.text) })
      index += 1
    }
  }
  return { nodes, end: index }
}

type BlockHead = Pick<Extract<TemplateNode, { body: unknown }>, 'kind' | 'expression'>

function parseBlock(parts: readonly Part[], from: number, head: BlockHead): { node: TemplateNode; end: number } {
  const body = parseNodes(parts, from)
  const closing = parts[body.end]?.text
  if (closing === undefined) throw new TemplateError(`{{ ${head.kind} }} has no {{ end }}.`)
  if (closing === 'end') return { node: { ...head, body: body.nodes, otherwise: [] }, end: body.end + 1 }
  const [, kind, condition = ''] = /^else\s+(if|with)\s+([^]*)$/.exec(closing) ?? []
  if (kind === 'if' || kind === 'with') {
    const chained = parseBlock(parts, body.end + 1, { kind, expression: parseExpression(condition) })
    return { node: { ...head, body: body.nodes, otherwise: [chained.node] }, end: chained.end }
  }
  if (closing !== 'else') throw new TemplateError(`{{ ${closing} }} is not understood.`)
  const otherwise = parseNodes(parts, body.end + 1)
  if (parts[otherwise.end]?.text !== 'end') throw new TemplateError(`{{ ${head.kind} }} has no {{ end }}.`)
  return { node: { ...head, body: body.nodes, otherwise: otherwise.nodes }, end: otherwise.end + 1 }
}

const wordPattern = /\s+|"(?:\\.|[^"\\])*"|`[^`]*`|[()|]|[^\s()|"`]+/g

function parseExpression(source: string): Expression {
  const words = (source.match(wordPattern) ?? []).filter((word) => word.trim() !== '')
  const { expression, end } = parsePipeline(words, 0)
  if (end < words.length) throw new TemplateError(`{{ ${source} }} is not understood.`)
  return expression
}

function parsePipeline(words: readonly string[], from: number): { expression: Expression; end: number } {
  let { expression, end } = parseCommand(words, from, [])
  while (words[end] === '|') ({ expression, end } = parseCommand(words, end + 1, [expression]))
  return { expression, end }
}

function parseCommand(words: readonly string[], from: number, piped: readonly Expression[]): { expression: Expression; end: number } {
  const operands: Expression[] = []
  let index = from
  for (let word = words[index]; word !== undefined && word !== '|' && word !== ')'; word = words[index]) {
    if (word !== '(') {
      operands.push(parseOperand(word))
      index += 1
      continue
    }
    const inner = parsePipeline(words, index + 1)
    if (words[inner.end] !== ')') throw new TemplateError('A parenthesis is not closed.')
    operands.push(inner.expression)
    index = inner.end + 1
  }
  const [first, ...args] = operands
  if (!first) throw new TemplateError('An action is empty.')
  if (first.kind === 'call') return { expression: { ...first, args: [...args, ...piped] }, end: index }
  if (args.length + piped.length > 0) throw new TemplateError('Only a function takes arguments.')
  return { expression: first, end: index }
}

function parseOperand(word: string): Expression {
  if (word.startsWith('"')) return { kind: 'value', value: JSON.parse(word) }
  if (word.startsWith('`')) return { kind: 'value', value: word.slice(1, -1) }
  if (/^-?\d+(\.\d+)?$/.test(word)) return { kind: 'value', value: Number(word) }
  if (word === 'true' || word === 'false') return { kind: 'value', value: word === 'true' }
  if (word === 'nil') return { kind: 'value', value: undefined }
  if (word === '.' || word === '$') return { kind: 'field', path: [], from: word === '.' ? 'dot' : 'root' }
  if (/^\$?(\.\w+)+$/.test(word)) return { kind: 'field', path: word.split('.').slice(1), from: word.startsWith('$') ? 'root' : 'dot' }
  if (/^[a-z]\w*$/i.test(word)) return { kind: 'call', name: word, args: [] }
  throw new TemplateError(`'${word}' is not understood.`)
}
