'use client'

import { useId, useMemo, useRef, type RefObject } from 'react'
import { Form, FormAlert, SubmitButton, TextField } from '../../form/index.js'
import { enCommon, enDeleteAccount, formatMessage, MessagesProvider, useMessages } from '../../i18n/index.js'
import { Button, Card, Dialog, Header, Row, Subtitle, Title } from '../../ui/index.js'
import { useWaysOut } from '../parts/index.js'
import type { useDeleteAccountSection } from './use-delete-account-section.js'

/** Props of `DeleteAccountDialog`. */
export interface DeleteAccountDialogProps {
  section: Omit<ReturnType<typeof useDeleteAccountSection>, 'stepUp'>
  fallbackFocus: RefObject<HTMLElement | null>
}

/** Has some words typed before the account is deleted. */
export function DeleteAccountDialog({ section, fallbackFocus }: DeleteAccountDialogProps) {
  const words = useMessages('deleteAccount', enDeleteAccount)
  const common = useMessages('common', enCommon)
  const input = useRef<HTMLInputElement>(null)
  const textId = useId()
  const { form, submit, isPending, refusal, phrase, isAsked, cancel } = section
  const onAction = useWaysOut({ submit })
  // There is one field, and one thing that can be wrong with it.
  const fieldWords = useMemo(() => ({ validation: { invalid: words.phraseRequired } }), [words])
  return (
    <Dialog role="alertdialog" open={isAsked} onClose={cancel} label={words.confirmTitle} describedBy={textId} initialFocus={input} fallbackFocus={fallbackFocus}>
      <Card>
        <Header data-align="start"><Title>{words.confirmTitle}</Title><Subtitle id={textId}>{words.confirmText}</Subtitle></Header>
        <Form form={form} onSubmit={submit} isPending={isPending}>
          <FormAlert message={refusal.message} onAction={onAction} />
          <MessagesProvider messages={fieldWords}>
            <TextField ref={input} name="phrase" label={formatMessage(words.typePhrase, { phrase })} autoComplete="off" autoCapitalize="none" spellCheck={false} aria-required />
          </MessagesProvider>
          <Row data-align="end">
            <Button variant="outline" aria-disabled={isPending || undefined} onClick={cancel}>{common.cancel}</Button>
            <SubmitButton block={false} variant="danger" pendingLabel={words.pending} waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>{words.submit}</SubmitButton>
          </Row>
        </Form>
      </Card>
    </Dialog>
  )
}
