'use client'

import { useReducer } from 'react'
import type { AuthErrorLike, MessagingChannel, Provider, User } from '../../core/index.js'
import type { FormSchema } from '../../form/index.js'
import { useCachedSettings, useLinkIdentity, useSession, useUpdateUser, type UserUpdate } from '../../react/index.js'
import {
  asProvider, isJustSent, offeredProviders, recipientOf, senderOf, useActionForm, useErrorSentences, useLinking, type CodeParams, type IdentifierKind,
  type OAuthProvider, type ProviderRequest,
} from '../parts/index.js'
import { phoneUpgradeSchema, upgradeSchema, type UpgradeValues } from './upgrade-schema.js'
import { firstUpgradeProgress, nextUpgradeProgress, upgradeStep } from './upgrade-steps.js'

/** What `useUpgradeForm` takes. */
export interface UpgradeFormOptions extends ProviderRequest {
  /** What the account can be kept with; the first is asked for. @default an email address, and a phone number where the server takes one */
  identifiers?: readonly IdentifierKind[] | undefined
  /** Accounts that it can be kept with: providers as values, or by their names at the server. @default those that the server offers */
  providers?: readonly (Provider | OAuthProvider)[] | undefined
  /** Offers to choose a password once the address is confirmed: the server takes none before. @default true */
  offerPassword?: boolean | undefined
  /** How a code travels to a phone. @default 'sms' */
  channel?: MessagingChannel | undefined
  /** Where the link of the mail leads. @default the client's own rule */
  emailRedirectTo?: string | undefined
  /** What the fields hold at first. */
  defaultValues?: Partial<UpgradeValues> | undefined
  /** Called once the code or the link is on its way. */
  onSent?: (() => void) | undefined
  /** Called once the account is permanent. */
  onSuccess?: (() => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

const byMail: readonly IdentifierKind[] = ['email']
const byBoth: readonly IdentifierKind[] = ['email', 'phone']

/** Makes a guest's account permanent, by an address, a number or an account elsewhere: everything but the markup. */
export function useUpgradeForm({ identifiers, providers, offerPassword = true, channel, emailRedirectTo, defaultValues, onSent, onSuccess, onError, ...request }: UpgradeFormOptions = {}) {
  const settings = useCachedSettings(identifiers === undefined || providers === undefined)
  const offered = identifiers ?? (settings?.external['phone'] ? byBoth : byMail)
  const [progress, dispatch] = useReducer(nextUpgradeProgress, firstUpgradeProgress(offered[0] ?? 'email'))
  // Whoever is not known yet is taken for a guest, so that nobody reads otherwise for a moment.
  const isGuest = useSession((snapshot) => snapshot.status !== 'signed-in' || snapshot.user.is_anonymous === true)
  const keep = () => { dispatch({ type: 'kept' }); onSuccess?.() }
  const action = useUpdateUser({
    onSuccess({ user }, values) {
      if (!isWaiting(user)) return keep()
      dispatch({ type: 'sent', recipient: recipientOf(values) })
      onSent?.()
    },
    onError: (error, values) => (isJustSent(error) ? dispatch({ type: 'sent', recipient: recipientOf(values), resendAfter: error.retryAfter }) : onError?.(error)),
  })
  const step = upgradeStep(progress, { isGuest, offersPassword: offerPassword })
  const identifier = step.name === 'address' ? step.identifier : 'email'
  const toUpdate = (values: UpgradeValues): UserUpdate => updateFor(values, { channel, emailRedirectTo })
  const actionForm = useActionForm<UpgradeValues, { user: User }, UserUpdate>({
    schema: schemas[identifier], action, defaultValues: { email: '', phone: '', ...defaultValues }, toVariables: toUpdate,
  })
  const again = useUpdateUser()
  const { mutateAsync: link } = useLinkIdentity()
  const { say } = useErrorSentences()
  const linking = useLinking({ ...request, link, onLink: keep, onError, onStart: action.reset })
  const recipient = step.name === 'sent' ? step.recipient : recipientOf({})
  return {
    ...actionForm, ...linking, step,
    providers: (providers ?? offeredProviders(settings)).map(asProvider),
    linkingMessage: linking.linkingError && say(linking.linkingError),
    /** The other identifier that the account can be kept with; `null` when there is none. */
    otherIdentifier: offered.find((other) => other !== identifier) ?? null,
    changeIdentifier: (other: IdentifierKind) => { action.reset(); dispatch({ type: 'use-identifier', identifier: other }) },
    /** Somebody else's account has what was entered, or the account at the provider. */
    isTaken: [actionForm.error, linking.linkingError].some((error) => taken.has(error?.code)),
    /** Sends the message of the step `sent` again: the server finds no guest by an address, so it is asked for anew. */
    sender: senderOf(again, () => toUpdate(recipient)),
    toParams: (token: string): CodeParams => ('email' in recipient ? { type: 'email_change', email: recipient.email, token } : { type: 'phone_change', phone: recipient.phone, token }),
    keep,
    back: () => dispatch({ type: 'back' }),
    /** Ends at the last screen, with a password or without. */
    finish: () => dispatch({ type: 'finished' }),
  }
}

// SAFETY: what comes out of either has one of the two identifiers, which the values leave open.
const schemas = { email: upgradeSchema, phone: phoneUpgradeSchema } as Record<IdentifierKind, FormSchema<UpgradeValues>>

const taken = new Set<string | undefined>(['email_exists', 'phone_exists', 'identity_already_exists'])

/** Without a confirmation, the server takes the address at once. */
const isWaiting = (user: User): boolean => Boolean(user.new_email || user.new_phone)

function updateFor(values: UpgradeValues, { channel, emailRedirectTo }: Pick<UpgradeFormOptions, 'channel' | 'emailRedirectTo'>): UserUpdate {
  const recipient = recipientOf(values)
  return 'email' in recipient ? { ...recipient, ...(emailRedirectTo !== undefined && { emailRedirectTo }) } : { ...recipient, ...(channel && { channel }) }
}
