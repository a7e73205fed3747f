'use client'

import { useReducer, type ReactNode } from 'react'
import { enCommon, useMessages } from '../../../i18n/index.js'
import { Alert, Button, Row, Stack, useFocusOnMount } from '../../../ui/index.js'
import { AccountSection } from '../../parts/index.js'

/** Props of `DisclosedSection`. */
export interface DisclosedSectionProps {
  title: string
  /** What there is, while the form is closed. */
  summary: ReactNode
  /** What went wrong outside the form, said while that is closed. */
  alert?: ReactNode
  /** What the button says. */
  action: string
  /** What it says to those who do not see where it stands. */
  actionLabel: string
  /** A form, given what to call once it is done, with what there is to say then. */
  children: (onDone: (notice: ReactNode) => void) => ReactNode
}

interface Disclosure {
  readonly isOpen: boolean
  readonly hasClosed: boolean
  readonly notice: ReactNode
}

type DisclosureEvent = { readonly type: 'opened' } | { readonly type: 'closed'; readonly notice?: ReactNode }

const closed: Disclosure = { isOpen: false, hasClosed: false, notice: null }

function nextDisclosure(_disclosure: Disclosure, event: DisclosureEvent): Disclosure {
  return event.type === 'opened' ? { isOpen: true, hasClosed: false, notice: null } : { isOpen: false, hasClosed: true, notice: event.notice }
}

/** A section that says what there is, and opens the form that changes it in its place. */
export function DisclosedSection({ title, summary, alert, action, actionLabel, children }: DisclosedSectionProps) {
  const common = useMessages('common', enCommon)
  const [{ isOpen, hasClosed, notice }, dispatch] = useReducer(nextDisclosure, closed)
  const focusButton = useFocusOnMount(hasClosed)
  return (
    <AccountSection title={title}>
      <Alert tone="success">{notice}</Alert>
      {isOpen
        ? (
            <Stack data-tight="">
              {children((said) => dispatch({ type: 'closed', notice: said }))}
              <Button variant="ghost" block onClick={() => dispatch({ type: 'closed' })}>{common.cancel}</Button>
            </Stack>
          )
        : (
            <>
              {alert}
              <Row>
                {summary}
                <Button ref={focusButton} variant="outline" size="small" aria-label={actionLabel} onClick={() => dispatch({ type: 'opened' })}>{action}</Button>
              </Row>
            </>
          )}
    </AccountSection>
  )
}
