'use client'

import { Form, FormAlert, SubmitButton } from '../../form/index.js'
import { enCommon, enOAuth, enUpgrade, formatMessage, useMessages } from '../../i18n/index.js'
import { Button, Divider, Link, Row, Stack } from '../../ui/index.js'
import { IdentifierField, ProviderIcon, providerName, type IdentifierKind } from '../parts/index.js'
import { ExistingAccount } from './existing-account.js'
import type { UpgradeFormProps } from './upgrade-form-props.js'
import type { useUpgradeForm } from './use-upgrade-form.js'

/** Props of `UpgradeAddress`. */
export interface UpgradeAddressProps extends Pick<UpgradeFormProps, 'disabled' | 'autoFocus' | 'defaultCountry' | 'onSignIn' | 'onViewChange'> {
  upgradeForm: ReturnType<typeof useUpgradeForm>
  identifier: IdentifierKind
}

/** What a guest can keep the account with. */
export function UpgradeAddress({ upgradeForm, identifier, disabled, autoFocus, defaultCountry, onSignIn, onViewChange }: UpgradeAddressProps) {
  const words = useMessages('upgrade', enUpgrade)
  const common = useMessages('common', enCommon)
  const { form, submit, isPending, refusal, providers, otherIdentifier, changeIdentifier, isTaken } = upgradeForm
  return (
    <>
      <Form form={form} onSubmit={submit} isPending={isPending} disabled={disabled}>
        <FormAlert message={refusal.message} onAction={{ retry: () => void submit() }} />
        <IdentifierField key={identifier} identifier={identifier} autoComplete={identifier === 'email' ? 'email' : undefined} autoFocus={autoFocus} defaultCountry={defaultCountry} />
        <ExistingAccount {...{ isTaken, onSignIn, onViewChange }} />
        <SubmitButton pendingLabel={words.pending} waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>{words.submit}</SubmitButton>
      </Form>
      {otherIdentifier && (
        <Row data-align="center"><Link onClick={() => changeIdentifier(otherIdentifier)}>{otherIdentifier === 'phone' ? words.phoneInstead : words.emailInstead}</Link></Row>
      )}
      {providers.length > 0 && <><Divider>{common.or}</Divider><UpgradeProviders upgradeForm={upgradeForm} disabled={disabled} /></>}
    </>
  )
}

/** Accounts elsewhere that the guest's can be kept with. */
function UpgradeProviders({ upgradeForm, disabled }: Pick<UpgradeAddressProps, 'upgradeForm' | 'disabled'>) {
  const words = useMessages('upgrade', enUpgrade)
  const oauth = useMessages('oauth', enOAuth)
  const { providers, pendingProvider, linkWith, linkingMessage, retryLinking } = upgradeForm
  return (
    <Stack data-tight="" role="group" aria-label={words.linkLabel}>
      <FormAlert message={linkingMessage} onAction={{ retry: retryLinking }} />
      {providers.map((provider) => {
        const isPending = provider.id === pendingProvider
        const values = { provider: providerName(provider) }
        return (
          <Button
            key={provider.id} variant="outline" block data-provider={provider.id} icon={<ProviderIcon provider={provider} />} disabled={disabled} pending={isPending}
            pendingLabel={formatMessage(oauth.pending, values)} aria-disabled={(pendingProvider !== null && !isPending) || undefined} onClick={() => linkWith(provider)}
          >
            {formatMessage(oauth.continueWith, values)}
          </Button>
        )
      })}
    </Stack>
  )
}
