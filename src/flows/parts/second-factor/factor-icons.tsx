'use client'

import { AuthenticatorIcon, KeyIcon, MessageIcon } from '../../../ui/index.js'

/** What stands for each kind of factor. */
export const factorIcons = { totp: AuthenticatorIcon, phone: MessageIcon, webauthn: KeyIcon }
