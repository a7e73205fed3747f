import type { AuthSettings, Provider } from '../../../core/index.js'
import { offeredProviders, type EmailCode, type IdentifierKind, type OAuthProvider } from '../../parts/index.js'

/** A way in that has a form or a button of its own; providers come beside these. */
export type AuthMethod = 'password' | 'magic-link' | 'otp' | 'sso' | 'anonymous'

/** What the app says about the ways in; what it leaves open, the server's settings decide. */
export interface WaysInOptions {
  /** The ways in, the first of which the sign-in view asks for; a password always comes first. @default what the server's settings allow */
  methods?: readonly AuthMethod[] | undefined
  /** Sign-in providers as values, which bring their marks, or by their names at the server. @default those that the server offers */
  providers?: readonly (Provider | OAuthProvider)[] | undefined
  /** What people are told apart by, the usual one first. @default what the server's settings allow */
  identifiers?: readonly IdentifierKind[] | undefined
  /** Whether somebody new may make an account here. @default what the server's settings say */
  signUp?: boolean | undefined
  /** Whether the code field stands open beside the link that was sent; with `'show'` a code is offered in place of a link. @default 'press' */
  emailCode?: EmailCode | undefined
}

/** The ways in that are offered. */
export interface WaysIn {
  readonly methods: readonly AuthMethod[]
  readonly providers: readonly (Provider | OAuthProvider)[]
  /** By what an account with a password is known. */
  readonly identifier: IdentifierKind
  /** Where a sign-in code can go. */
  readonly codeIdentifiers: readonly IdentifierKind[]
  /** Whether people without an account may sign in. */
  readonly isOpen: boolean
}

/** Whether the server's settings are needed to know the ways in. */
export function needsSettings({ methods, providers, signUp }: WaysInOptions): boolean {
  return methods === undefined || providers === undefined || signUp === undefined
}

/** The ways in by what the app says, and by what the server allows; where neither tells, an email address and a password. */
export function waysIn(options: WaysInOptions, settings: AuthSettings | undefined): WaysIn {
  const identifiers = options.identifiers ?? identifiersOf(settings)
  const methods = options.methods ?? methodsOf(settings, identifiers, options.emailCode)
  const codeIdentifiers = options.methods || options.emailCode === 'show' ? identifiers : identifiers.filter((identifier) => identifier === 'phone')
  return {
    methods: methods.includes('password') ? ['password', ...methods.filter((method) => method !== 'password')] : methods,
    providers: options.providers ?? offeredProviders(settings),
    identifier: identifiers[0] ?? 'email',
    codeIdentifiers: codeIdentifiers.length ? codeIdentifiers : ['email'],
    isOpen: options.signUp ?? !settings?.disable_signup,
  }
}

function identifiersOf(settings: AuthSettings | undefined): readonly IdentifierKind[] {
  const { email, phone } = settings?.external ?? { email: true, phone: false }
  return [...(email ? ['email' as const] : []), ...(phone ? ['phone' as const] : [])]
}

/** A mail's link is offered by itself unless the app says that its mails have a code: then it comes beside that. */
function methodsOf(settings: AuthSettings | undefined, identifiers: readonly IdentifierKind[], emailCode: EmailCode | undefined): readonly AuthMethod[] {
  const hasEmail = identifiers.includes('email')
  const hasCode = emailCode === 'show' ? identifiers.length > 0 : identifiers.includes('phone')
  const offered: readonly (readonly [method: AuthMethod, isOffered: boolean | undefined])[] = [
    ['password', identifiers.length > 0],
    ['magic-link', settings && hasEmail && emailCode !== 'show'],
    ['otp', settings && hasCode],
    ['sso', settings?.saml_enabled],
    ['anonymous', settings?.external.anonymous_users],
  ]
  return offered.flatMap(([method, isOffered]) => (isOffered ? [method] : []))
}
