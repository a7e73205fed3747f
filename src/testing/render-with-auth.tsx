import { render, type RenderOptions, type RenderResult } from '@testing-library/react'
import { useEffect, useState, type ComponentType, type ReactElement, type ReactNode } from 'react'
import { createAuthClient, type AuthClient, type LatchkeyClient } from '../core/index.js'
import { createDevServer, type DevServer, type DevServerOptions, type SeedUser } from '../dev-server/index.js'
import { AuthProvider, type AuthProviderProps } from '../provider/index.js'
import { ada, grace, personFrom, una, type Person } from './people.js'
import { createSignedInStorage, type TestStorage } from './signed-in-storage.js'

/** What a client of your own is made with, to talk to the test's server. */
export interface TestBackend {
  readonly projectUrl: string
  readonly apiKey: string
  readonly fetch: typeof globalThis.fetch
  readonly storage: TestStorage
  readonly storageKey: string
}

/** What `renderWithAuth` takes, beside Testing Library's own options. */
export interface RenderWithAuthOptions<Client extends AuthClient = LatchkeyClient> extends Omit<RenderOptions, 'queries'>, Pick<DevServerOptions, 'config'> {
  /** Whose session there is from the start: an address among the people, or a new one. @default nobody */
  readonly signedInAs?: string | undefined
  /** The people whom the server knows. @default Ada and Grace, and Una, who is unconfirmed */
  readonly users?: readonly SeedUser[] | undefined
  /** Makes the client. @default createAuthClient */
  readonly client?: ((backend: TestBackend) => Client) | undefined
  /** More props of the provider. */
  readonly provider?: Omit<AuthProviderProps, 'client' | 'children'> | undefined
}

/** What `renderWithAuth` gives, beside Testing Library's own result. */
export interface RenderedWithAuth<Client extends AuthClient> extends RenderResult {
  /** Who is signed in. */
  readonly person: Person | null
  /** The server behind the client; its `inbox` has the mails. */
  readonly server: DevServer
  readonly client: Client
}

/** Renders components in a provider whose client talks to a server of its own, with nothing left to a real network. */
export function renderWithAuth(ui: ReactElement, options?: RenderWithAuthOptions): RenderedWithAuth<LatchkeyClient>
export function renderWithAuth<Client extends AuthClient>(
  ui: ReactElement, options: RenderWithAuthOptions<Client> & { client: (backend: TestBackend) => Client },
): RenderedWithAuth<Client>
export function renderWithAuth(
  ui: ReactElement,
  { signedInAs, users = [ada, grace, una], config, client: createClient = createOurs, provider, wrapper, ...options }: RenderWithAuthOptions<AuthClient> = {},
): RenderedWithAuth<AuthClient> {
  const person = findPerson(users, signedInAs)
  const server = createDevServer({ config, users: person ? [...users.filter((user) => user.email !== person.email), person] : users })
  const { storage, arrival } = createSignedInStorage(server, person, storageKey)
  const client = createClient({ projectUrl: 'http://auth.test', apiKey: 'test', fetch: server.fetch, storage, storageKey })
  const result = render(ui, { ...options, wrapper: wrapperOf({ client, ...provider }, { arrival, Outer: wrapper }) })
  return { ...result, person, server, client }
}

const storageKey = 'sb-test-auth-token'

function createOurs(backend: TestBackend): LatchkeyClient {
  return createAuthClient({ ...backend, shared: false })
}

function findPerson(users: readonly SeedUser[], email: string | undefined): Person | null {
  if (email === undefined) return null
  return personFrom({ ...users.find((user) => user.email === email), email })
}

interface Around {
  readonly arrival: Promise<void> | null
  readonly Outer: ComponentType<{ children: ReactNode }> | undefined
}

function wrapperOf(provider: AuthProviderProps, { arrival, Outer }: Around) {
  return function Wrapper({ children }: { children: ReactNode }) {
    const inside = <Arrived arrival={arrival}><AuthProvider {...provider}>{children}</AuthProvider></Arrived>
    return Outer ? <Outer>{inside}</Outer> : inside
  }
}

/** Throws where the person could not be signed in: a test that went on signed out would look for its mistake elsewhere. */
function Arrived({ arrival, children }: { arrival: Promise<void> | null; children: ReactNode }) {
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => { arrival?.catch(setFailure) }, [arrival])
  if (failure) throw failure
  return children
}
