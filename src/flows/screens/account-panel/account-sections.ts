import type { AuthSettings, User } from '../../../core/index.js'

/** A section of the account panel. */
export type AccountPanelSection = 'upgrade' | 'profile' | 'email' | 'phone' | 'password' | 'identities' | 'sign-out' | 'delete-account'

/** What the sections depend on. */
export interface OfferedSectionsOptions {
  readonly user: Pick<User, 'is_anonymous' | 'is_sso_user' | 'email' | 'phone'>
  /** What the server allows, as far as it is known. */
  readonly settings: AuthSettings | undefined
  /** Those that the app has chosen, in its order. @default all that make sense */
  readonly sections?: readonly AccountPanelSection[] | undefined
  /** The person came as a guest: who has just become permanent may still choose a password. @default whether they are one */
  readonly wasGuest?: boolean | undefined
  /** Whether the app can delete an account. */
  readonly canDelete: boolean
}

const everySection: readonly AccountPanelSection[] = ['upgrade', 'profile', 'email', 'phone', 'password', 'identities', 'sign-out', 'delete-account']

/** The sections that a person is shown: those that the app has chosen, without those that lead nowhere for this person. */
export function offeredSections({ user, settings, sections = everySection, wasGuest, canDelete }: OfferedSectionsOptions): readonly AccountPanelSection[] {
  const isGuest = user.is_anonymous === true
  // A guest becomes permanent first; what an organisation manages the server refuses to change.
  const isOwn = !isGuest && user.is_sso_user !== true
  const isOn = (way: string) => settings?.external[way] === true
  const offers: Record<AccountPanelSection, boolean> = {
    'upgrade': wasGuest ?? isGuest,
    'profile': true,
    'email': isOwn && (settings === undefined || isOn('email') || Boolean(user.email)),
    'phone': isOwn && (isOn('phone') || Boolean(user.phone)),
    'password': isOwn && (settings === undefined || isOn('email') || isOn('phone')),
    'identities': isOwn,
    'sign-out': true,
    'delete-account': canDelete,
  }
  return sections.filter((section) => offers[section])
}
