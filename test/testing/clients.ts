import { createClient } from '@supabase/supabase-js'
import { createAuthClient, type AuthClient } from 'latchkey/core'
import type { TestBackend } from 'latchkey/testing'

const ours = (backend: TestBackend): AuthClient => createAuthClient({ ...backend, shared: false })

const supabase = ({ projectUrl, apiKey, fetch, storage, storageKey }: TestBackend): AuthClient =>
  createClient(projectUrl, apiKey, { global: { fetch }, auth: { storage, storageKey } }).auth

/** What the hooks and forms work with: each test that takes a client runs with both. */
export const clients = [['latchkey', ours], ['supabase-js', supabase]] as const
