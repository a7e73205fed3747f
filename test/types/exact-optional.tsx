import { Auth, AuthProvider, type ClassNames, type Slots, type Theme } from 'latchkey'
import { createAuthClient, type AuthClientOptions } from 'latchkey/core'

declare const maybe: undefined
type Every<T> = { readonly [Key in keyof T]: undefined }

/** What an app passes on without knowing whether it is there; compiled under `exactOptionalPropertyTypes`. */
export const theme: Theme = {} as Every<Required<Theme>>
export const classNames: ClassNames = {} as Every<Required<ClassNames>>
export const slots: Slots = {} as Every<Required<Slots>>
export const options: AuthClientOptions = {} as Every<Required<AuthClientOptions>>
const client = createAuthClient({ url: 'http://auth.test', callbackPath: maybe, storage: maybe, allowedRedirects: maybe, experimental: { appendPkceFlowIdToRedirects: maybe } })
void client.signUp({ email: 'ada@example.test', password: '', options: { emailRedirectTo: maybe, captchaToken: maybe, data: maybe } })
void client.signInWithPassword({ email: 'ada@example.test', password: '', options: { captchaToken: maybe } })
void client.signInWithOtp({ email: 'ada@example.test', options: { emailRedirectTo: maybe, shouldCreateUser: maybe } })
void client.signInWithOAuth({ provider: 'github', options: { scopes: maybe, redirectTo: maybe, queryParams: maybe } })
void client.updateUser({ email: maybe, phone: maybe, password: maybe, data: maybe }, { emailRedirectTo: maybe })
void client.signOut({ scope: maybe })
export const page = (
  <AuthProvider {...{ client, theme: maybe, locale: maybe, navigate: maybe, Link: maybe, settings: maybe, projectUrl: maybe, apiKey: maybe }} messages={{ common: { or: maybe } }}>
    <Auth theme={maybe} afterSignIn={maybe} />
  </AuthProvider>
)
