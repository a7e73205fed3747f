import type { Parts } from './parts.js'
import type { tools } from './tools.js'

/** What verbs that are loaded later are made with. They import nothing else of the first bundle but types. */
export type VerbParts = Parts & typeof tools
