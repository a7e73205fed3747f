'use client'

import { useId, type ReactNode } from 'react'
import { FormAlert } from '../../form/index.js'
import { enActions, enCommon, enRedirect, useMessages } from '../../i18n/index.js'
import { AlertIcon, Button, Header, MailIcon, Medallion, Stack, Subtitle, SuccessIcon, Title, useFocusOnMount } from '../../ui/index.js'
import { AddressText } from '../parts/index.js'
import type { RedirectWay } from './redirect-notice-content.js'
import type { useRedirectNotice } from './use-redirect-notice.js'

/** Props of `RedirectNoticeView`. */
export interface RedirectNoticeViewProps {
  notice: ReturnType<typeof useRedirectNotice>
  header?: ReactNode
  disabled?: boolean | undefined
  hasReturned: boolean
}

const marks = { alert: AlertIcon, success: SuccessIcon, mail: MailIcon }

/** What a redirect has brought, and the ways on. */
export function RedirectNoticeView({ notice, header, disabled, hasReturned }: RedirectNoticeViewProps) {
  const words = useMessages('redirect', enRedirect)
  const labels = useWayLabels(notice.content.title)
  const { ways, clickMessage, isConfirming } = notice
  return (
    <>
      {header === undefined ? <NoticeHeader notice={notice} hasReturned={hasReturned} /> : header}
      <Stack>
        <FormAlert message={clickMessage} />
        {ways.map(({ way, go }, index) => (
          <Button
            key={way} variant={index === 0 ? 'primary' : 'outline'} block disabled={disabled} onClick={go}
            pending={way === 'confirm' && isConfirming} pendingLabel={words.confirming}
          >
            {labels[way]}
          </Button>
        ))}
      </Stack>
    </>
  )
}

function NoticeHeader({ notice: { content, message, user }, hasReturned }: Pick<RedirectNoticeViewProps, 'notice' | 'hasReturned'>) {
  const words = useMessages('redirect', enRedirect)
  const textId = useId()
  const Mark = marks[content.mark]
  const text = content.text === null ? message?.text : words[content.text]
  return (
    <Header>
      <Medallion data-tone={content.mark === 'alert' ? 'danger' : undefined}><Mark /></Medallion>
      <Title ref={useFocusOnMount(hasReturned || content.ways[0] !== 'confirm')} aria-describedby={textId}>{words[content.title]}</Title>
      <Subtitle id={textId}>{content.text === 'changed' && user?.email ? <AddressText message={words.changedTo} address={user.email} /> : text}</Subtitle>
    </Header>
  )
}

/** What the button of each way on says. */
function useWayLabels(title: string): { readonly [way in RedirectWay]: string } {
  const words = useMessages('redirect', enRedirect)
  const common = useMessages('common', enCommon)
  const actions = useMessages('actions', enActions)
  const confirms: { readonly [title: string]: string } = {
    clickSignUpTitle: words.confirmSignUp, clickRecoveryTitle: words.confirmRecovery, clickInviteTitle: words.confirmInvite, clickEmailChangeTitle: words.confirmEmailChange,
  }
  return { 'confirm': confirms[title] ?? common.signIn, 'retry': actions.retry, 'new-mail': words.newMail, 'sign-in': common.signIn, 'continue': common.continue }
}
