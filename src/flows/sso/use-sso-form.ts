'use client'

import type { AuthErrorLike, SsoCredentials } from '../../core/index.js'
import { useSignInWithSSO } from '../../react/index.js'
import { useActionForm, useDeparture, withCaptchaToken } from '../parts/index.js'
import { domainOf, ssoDomainSchema, ssoProviderSchema, ssoSchema, type SsoValues } from './sso-schema.js'

/** What `useSsoForm` takes. */
export interface SsoFormOptions {
  /** The organisation's id at the server; then nothing is asked. */
  providerId?: string | undefined
  /** What tells the organisation. @default 'email' */
  identifier?: 'email' | 'domain' | undefined
  /** What the fields hold at first. */
  defaultValues?: Partial<SsoValues> | undefined
  /** Where the organisation's page leads back to. @default the client's `callbackPath`, else this page */
  redirectTo?: string | undefined
  /** Called when the person is on the way to the organisation's page. */
  onSuccess?: ((result: { url: string }) => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

/** Sends a person to the sign-in of their organisation: everything but the markup. */
export function useSsoForm({ providerId, identifier = 'email', defaultValues, redirectTo, onSuccess, onError }: SsoFormOptions = {}) {
  const action = useSignInWithSSO({ onSuccess: (result) => onSuccess?.(result), onError: (error) => onError?.(error) })
  const isLeaving = useDeparture(action.isSuccess, action.submittedAt)
  const actionForm = useActionForm<SsoValues, { url: string }, SsoCredentials>({
    ...(providerId === undefined ? asked(identifier, defaultValues) : { schema: ssoProviderSchema, defaultValues: {} }),
    action,
    toVariables: (values, captchaToken) => withCaptchaToken<SsoCredentials>({
      ...(providerId === undefined ? { domain: domainOf(values) } : { providerId }),
      ...(redirectTo !== undefined && { options: { redirectTo } }),
    }, captchaToken),
  })
  return { ...actionForm, isPending: actionForm.isPending || isLeaving }
}

const asked = (identifier: 'email' | 'domain', defaultValues: Partial<SsoValues> = {}) =>
  ({ schema: identifier === 'email' ? ssoSchema : ssoDomainSchema, defaultValues: { [identifier]: '', ...defaultValues } })
