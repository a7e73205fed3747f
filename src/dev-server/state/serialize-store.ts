import { fromBase64Url, toBase64Url } from '../crypto/index.js'
import type { IndexedTable } from './indexed-table.js'
import { createStore, type Store } from './store.js'

type Row = Readonly<Record<string, unknown>>

/** Everything of a store as text, from which `readStore` makes it anew. */
export function serializeStore(store: Store): string {
  const tables = Object.fromEntries(Object.entries(store).map(([name, table]) => [name, [...table.all()]]))
  return JSON.stringify(tables, (_, value: unknown) => (value instanceof Uint8Array ? { $bytes: toBase64Url(value) } : value))
}

/** What a row of these tables cannot be without. */
const required: Readonly<Record<string, Readonly<Record<string, 'string' | 'number' | 'boolean' | 'object'>>>> = {
  users: { id: 'string', aud: 'string', role: 'string', email: 'string', phone: 'string', createdAt: 'number', appMetadata: 'object', userMetadata: 'object', tokenHashes: 'object' },
  identities: { id: 'string', userId: 'string', provider: 'string', providerId: 'string', identityData: 'object' },
  sessions: { id: 'string', userId: 'string', createdAt: 'number', aal: 'string', methods: 'object' },
  refreshTokens: { token: 'string', sessionId: 'string', userId: 'string', revoked: 'boolean', updatedAt: 'number' },
  oneTimeTokens: { userId: 'string', purpose: 'string', hash: 'string' },
}

/** Makes a store of a text, or throws: a store that is read is read whole. */
export function readStore(text: string): Store {
  const store = createStore()
  const tables = new Map<string, IndexedTable<Row>>(Object.entries(store).map(([name, table]) => [name, forRows(table)]))
  const parsed: unknown = JSON.parse(text, reviveBytes)
  if (!isRow(parsed)) throw new TypeError('it holds no tables')
  for (const [name, rows] of Object.entries(parsed)) {
    const table = tables.get(name)
    if (!table) throw new TypeError(`it has a table '${name}' that this version does not know`)
    if (!Array.isArray(rows)) throw new TypeError(`its table '${name}' has no rows`)
    rows.forEach((row: unknown, index) => { table.save(checkRow(row, `${name}[${String(index)}]`, required[name] ?? {})) })
  }
  return store
}

function checkRow(row: unknown, at: string, fields: Readonly<Record<string, string>>): Row {
  if (!isRow(row)) throw new TypeError(`${at} is no row`)
  for (const [field, type] of Object.entries(fields)) {
    if (typeof row[field] !== type || row[field] === null) throw new TypeError(`${at}.${field} is no ${type}`)
  }
  return row
}

/** All tables are filled in one way here. */
function forRows(table: unknown): IndexedTable<Row> {
  // SAFETY: rows were written by `serializeStore` from a table of the same name, and are checked before they come here.
  return table as IndexedTable<Row>
}

function reviveBytes(_: string, value: unknown): unknown {
  if (!isRow(value) || typeof value['$bytes'] !== 'string') return value
  return fromBase64Url(value['$bytes']) ?? value
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
