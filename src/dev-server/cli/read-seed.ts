import { readFileSync } from 'node:fs'
import { checkSeedUsers } from '../account/check-seed-users.js'
import type { SeedUser } from '../account/seed-user.js'

/** Reads people from a JSON file: a list of what `createDevServer` takes as `users`. */
export function readSeed(path: string): readonly SeedUser[] {
  return checkSeedUsers(parse(read(path), path), path)
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    const reason = isMissing ? 'there is no such file' : String(error)
    throw new Error(`latchkey: the people in ${path} cannot be read: ${reason}.`, { cause: error })
  }
}

function parse(content: string, path: string): unknown {
  try {
    return JSON.parse(content)
  } catch (error) {
    throw new Error(`latchkey: ${path} is no JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
