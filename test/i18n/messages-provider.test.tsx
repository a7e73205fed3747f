// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { en, enSignUp, MessagesProvider, useLocale, useMessages, type Locale } from '../../src/i18n/index.js'

const german: Locale = { tag: 'de', direction: 'ltr', messages: { ...en, signUp: { ...enSignUp, submit: 'Konto anlegen', title: 'Konto' } } }

function Words() {
  const { submit, title, pending } = useMessages('signUp', enSignUp)
  return <p>{[useLocale().tag, submit, title, pending].join(' | ')}</p>
}

test('speaks English where nothing is given', () => {
  render(<Words />)
  expect(screen.getByText('en | Create account | Create your account | Creating your account…')).toBeDefined()
})

test('the nearest words win over those around, over the locale, over English', () => {
  render(
    <MessagesProvider locale={german} messages={{ signUp: { submit: 'around', pending: 'around' } }}>
      <MessagesProvider messages={{ signUp: { submit: 'nearest' } }}><Words /></MessagesProvider>
    </MessagesProvider>,
  )
  expect(screen.getByText('de | nearest | Konto | around')).toBeDefined()
})
