'use client'

import { useState } from 'react'
import type { AuthErrorLike } from '../../../core/index.js'
import { useAction } from '../../../react/index.js'
import { createOnDemand } from '../../../shared/create-on-demand.js'
import { useOnDemand } from '../../../shared/use-on-demand.js'

const accountDialog = /* @__PURE__ */ createOnDemand(() => import('../account-panel/account-dialog.js').then((loaded) => loaded.AccountDialog))

const notLoaded: AuthErrorLike = { name: 'AuthRetryableFetchError', message: 'The account could not be loaded.', code: 'network_failure' }

/** The dialog of the account, which is loaded once somebody wants it, and what to say where it cannot be. */
export function useAccountDialog() {
  const [isOpen, setOpen] = useState(false)
  const { value: AccountDialog } = useOnDemand(accountDialog, false)
  const loading = useAction(async () => {
    const { value } = await accountDialog.load()
    if (!value) throw notLoaded
  }, {})
  const open = () => {
    setOpen(true)
    loading.mutate(undefined)
  }
  return { AccountDialog, isOpen, isLoading: loading.isPending, error: isOpen ? loading.error : null, open, close: () => setOpen(false) }
}
