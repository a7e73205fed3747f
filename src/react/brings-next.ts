'use client'

import type { AuthClient } from '../core/index.js'
import { pageAddress } from './browser-navigation.js'
import { orNull, storageKeyFor } from './client-storage.js'
import { departureOf } from './last-provider.js'

/**
 * Whether this page is one that somebody comes back to with a note of `nextMemory`, from a provider or by a link, rather than one that merely
 * was opened meanwhile. Every page asks; what the note says is read by what is loaded then.
 */
export function bringsNext(client: AuthClient): boolean {
  const isReturn = departureOf(client) !== null || /[?#&](code|access_token)=/.test(pageAddress() ?? '')
  return isReturn && orNull(() => sessionStorage.getItem(storageKeyFor(client, 'next'))) !== null
}
