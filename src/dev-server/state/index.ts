export type * from './records.js'
export { createIndexedTable, type IndexedTable } from './indexed-table.js'
export { createStore, deleteSession, deleteUser, providerKey, type OneTimeTokenRecord, type Store } from './store.js'
