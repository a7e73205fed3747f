// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import { MagicLinkForm, OtpForm, PasswordForm, SignOutSection, type Locale } from 'latchkey'
import { ar } from 'latchkey/locales/ar'
import { de } from 'latchkey/locales/de'
import { renderWithAuth } from 'latchkey/testing'
import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { AccountWords, en, enUserButton, enStepUp, MessagesProvider, useAccountMessages, useEveryError, useErrorWords, useMessages, type SplitLocale } from '../../src/i18n/index.js'

/** German that loads nothing before it is told to. */
function slowGerman() {
  const loading = { account: 0, errors: 0 }
  let release: () => void = () => undefined
  const gate = new Promise<void>((resolve) => { release = resolve })
  const locale: SplitLocale = {
    ...de,
    loadAccount: () => (loading.account++, gate.then(de.loadAccount)),
    loadErrors: () => (loading.errors++, gate.then(de.loadErrors)),
  }
  return { locale, loading, release: () => act(async () => { release(); await Promise.all([locale.loadAccount(), locale.loadErrors()]) }) }
}

const Guest = () => <p>{useMessages('userButton', enUserButton).guest}</p>
const Confirm = () => <p>{useAccountMessages('stepUp', enStepUp).confirm}</p>

describe('the words of the account', () => {
  test('are waited for in a locale that loads them, and nobody sees English before', async () => {
    const { locale, release, loading } = slowGerman()
    const seen: (string | null)[] = []
    const { container } = render(<StrictMode><MessagesProvider locale={locale}><AccountWords><Guest /></AccountWords></MessagesProvider></StrictMode>)
    seen.push(container.textContent)
    await release()
    seen.push(container.textContent)
    expect(seen).toEqual(['', 'Gast'])
    expect(loading.account).toBe(2)
  })

  test('are there at once in English, and in a locale that is whole', () => {
    const whole: Locale = { tag: 'xx', direction: 'ltr', messages: { ...en, userButton: { ...enUserButton, guest: 'Visitor' } } }
    render(<><AccountWords><Guest /></AccountWords><MessagesProvider locale={whole}><AccountWords><Guest /></AccountWords></MessagesProvider></>)
    expect(screen.getByText('Guest')).toBeDefined()
    expect(screen.getByText('Visitor')).toBeDefined()
  })

  test('are English where they cannot be loaded', async () => {
    const offline: SplitLocale = { ...de, loadAccount: () => Promise.reject(new Error('offline')) }
    render(<MessagesProvider locale={offline}><AccountWords><Guest /></AccountWords></MessagesProvider>)
    expect(await screen.findByText('Guest')).toBeDefined()
  })

  test('give way to the nearest messages', async () => {
    render(<MessagesProvider locale={de} messages={{ userButton: { guest: 'Besuch' } }}><AccountWords><Guest /></AccountWords></MessagesProvider>)
    expect(await screen.findByText('Besuch')).toBeDefined()
  })

  test('come to a hook of one’s own too', async () => {
    render(<MessagesProvider locale={de}><Confirm /></MessagesProvider>)
    expect(await screen.findByText('Bestätigen')).toBeDefined()
  })

  test('show no section before they are there', async () => {
    const { locale, release } = slowGerman()
    renderWithAuth(<SignOutSection locale={locale} />, { signedInAs: 'ada@example.test' })
    expect(screen.queryByRole('heading')).toBeNull()
    await release()
    expect(await screen.findByRole('heading', { name: 'Abmelden' })).toBeDefined()
    expect(screen.queryByText(/Sign out/)).toBeNull()
  })
})

describe('the sentences for errors', () => {
  const codeOf = ({ code }: { readonly code: string }) => code
  function Sentences({ code }: { readonly code: string }) {
    const { say } = useErrorWords(codeOf)
    return <p>{say({ code }).text || '…'}</p>
  }
  function Every() {
    const { words } = useEveryError()
    return <p>{words.signup_disabled ?? words.unknown_code}</p>
  }

  test('G40: of a locale are loaded when one of the rarer is met, without English between', async () => {
    const { locale, loading, release } = slowGerman()
    const { rerender } = render(<MessagesProvider locale={locale}><Sentences code="invalid_credentials" /></MessagesProvider>)
    expect(screen.getByText('E-Mail und Passwort passen nicht zusammen.')).toBeDefined()
    expect(loading.errors).toBe(0)
    rerender(<MessagesProvider locale={locale}><Sentences code="signup_disabled" /></MessagesProvider>)
    expect(screen.getByText('…')).toBeDefined()
    await release()
    expect(screen.getByText('Zurzeit können hier keine neuen Konten erstellt werden.')).toBeDefined()
  })

  test('G40: for one’s own markup are never English in another language', async () => {
    const { locale, release } = slowGerman()
    render(<MessagesProvider locale={locale}><Every /></MessagesProvider>)
    expect(screen.getByText(de.messages.errors.unknown_code)).toBeDefined()
    await release()
    expect(screen.getByText('Zurzeit können hier keine neuen Konten erstellt werden.')).toBeDefined()
  })
})

describe('a locale', () => {
  test('is told by the element of each component, with its direction', () => {
    const { container, rerender } = renderWithAuth(<PasswordForm locale={ar} />)
    const root = container.querySelector('.lk-card')
    expect([root?.getAttribute('lang'), root?.getAttribute('dir')]).toEqual(['ar', 'rtl'])
    rerender(<PasswordForm />)
    const plain = container.querySelector('.lk-card')
    expect([plain?.hasAttribute('lang'), plain?.hasAttribute('dir')]).toEqual([false, false])
  })

  test('begins anew inside another: what was said around it was said in another language', () => {
    const Words = () => <p>{useMessages('signIn', en.signIn).submit}</p>
    render(<MessagesProvider messages={{ signIn: { submit: 'Come in' } }}><MessagesProvider locale={de}><Words /></MessagesProvider></MessagesProvider>)
    expect(screen.getByText('Anmelden')).toBeDefined()
  })

  test('of any component wins over the provider’s', () => {
    renderWithAuth(<><PasswordForm /><OtpForm locale={ar} /><MagicLinkForm messages={{ magicLink: { submit: 'Los' } }} /></>, { provider: { locale: de } })
    expect(screen.getByRole('button', { name: 'Anmelden' })).toBeDefined()
    expect(screen.getByRole('button', { name: 'إرسال الرمز' })).toBeDefined()
    expect(screen.getByRole('button', { name: 'Los' })).toBeDefined()
  })

  test('leaves the words of the account to the page, where a server writes it', () => {
    expect(renderToString(<MessagesProvider locale={de}><AccountWords><Guest /></AccountWords></MessagesProvider>)).toBe('')
    expect(renderToString(<MessagesProvider><AccountWords><Guest /></AccountWords></MessagesProvider>)).toBe('<p>Guest</p>')
  })
})
