import { createHash } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import type { DevServer } from '../dev-server.js'

/** A file that keeps what a server remembers. */
export interface StateFile {
  /** The server, whose file is written after each request that may have changed something. */
  readonly server: DevServer
  /** Resolves once everything so far is in the file. */
  flush(): Promise<void>
}

/** Reads a server's state from a file, where there is one, and keeps the file up to date from then on. */
export async function openStateFile(server: DevServer, path: string, onFailure: (error: Error) => void): Promise<StateFile> {
  await load(server, path)
  let written = ''
  const save = async () => {
    const state = await server.exportState()
    if (state === written) return
    await replaceFile(path, encode(state))
    written = state
  }
  await save().catch((error: unknown) => { throw new Error(`latchkey: the state cannot be written to ${path}: ${reason(error)}`, { cause: error }) })

  let saving = Promise.resolve()
  let isPlanned = false
  const plan = () => {
    if (isPlanned) return
    isPlanned = true
    saving = saving.then(() => {
      isPlanned = false
      return save()
    }).catch((error: unknown) => { onFailure(new Error(`latchkey: the state was not written to ${path}: ${reason(error)}`, { cause: error })) })
  }
  return {
    server: {
      ...server,
      async fetch(input, init) {
        try {
          return await server.fetch(input, init)
        } finally {
          if (!isRead(input, init)) plan()
        }
      },
    },
    flush() {
      plan()
      return saving
    },
  }
}

/** The requests that come often and change nothing. */
function isRead(input: RequestInfo | URL, init?: RequestInit): boolean {
  const { method, url } = input instanceof Request ? input : { method: init?.method ?? 'GET', url: String(input) }
  return method === 'OPTIONS' || (method === 'GET' && /^[^?]*\/(user|settings|health|\.well-known\/[^/?]+)(\?|$)/.test(url))
}

async function load(server: DevServer, path: string): Promise<void> {
  const content = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new Error(`latchkey: the state in ${path} cannot be read: ${reason(error)}`, { cause: error })
  })
  if (content === undefined) return
  try {
    await server.importState(decode(content))
  } catch (error) {
    throw new Error(`latchkey: the state in ${path} is damaged or of another version: ${reason(error)}. Nothing of it was used. Move it away to start afresh.`, { cause: error })
  }
}

const pattern = /^\{"latchkey":1,"sha256":"([0-9a-f]{64})","tables":([^]*)\}\n$/

/** The digest tells a file that was written whole from one that was cut off or changed. */
function encode(state: string): string {
  return `{"latchkey":1,"sha256":"${digest(state)}","tables":${state}}\n`
}

function decode(content: string): string {
  const [, sum, state] = pattern.exec(content) ?? []
  if (state === undefined) throw new TypeError('it is no state file')
  if (digest(state) !== sum) throw new TypeError('its content is not what was written')
  return state
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Whoever reads the file meanwhile, or after a crash, finds the old content or the new, never a part. */
async function replaceFile(path: string, content: string): Promise<void> {
  const temporary = `${path}.${String(process.pid)}.tmp`
  try {
    const file = await open(temporary, 'w', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
