import { PasswordForm, ProfileForm } from 'latchkey'
import { ar } from 'latchkey/locales/ar'
import { de } from 'latchkey/locales/de'
import { ja } from 'latchkey/locales/ja'
import { ada } from 'latchkey/testing'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { renderFlow } from '../flows/render-flow.jsx'

test('G43: another language in the middle of typing remounts nothing and loses nothing', async () => {
  const page = await renderFlow(<PasswordForm />)
  const email = page.screen.getByRole('textbox').first()
  await email.fill('half@way')
  const input = email.element()
  for (const [locale, title] of [[de, 'Anmelden'], [ar, 'تسجيل الدخول'], [ja, 'ログイン']] as const) {
    await page.rerender(<PasswordForm locale={locale} />)
    await expect.element(page.screen.getByRole('heading', { name: title })).toBeVisible()
    expect(email.element()).toBe(input)
    expect(document.activeElement).toBe(input)
    await userEvent.keyboard('!')
  }
  await expect.element(email).toHaveValue('half@way!!!')
})

test('G43: a form of the account stays while the words of another language are loaded', async () => {
  const page = await renderFlow(null, { users: [{ ...ada, userMetadata: { full_name: 'Ada' } }] })
  await page.client.signInWithPassword({ email: ada.email, password: ada.password })
  await page.rerender(<ProfileForm />)
  const name = page.screen.getByRole('textbox')
  await name.fill('Ada L')
  const input = name.element()
  await page.rerender(<ProfileForm locale={ja} />)
  expect(name.element()).toBe(input)
  await expect.element(page.screen.getByRole('heading', { name: 'プロフィール' })).toBeVisible()
  expect(name.element()).toBe(input)
  await expect.element(name).toHaveValue('Ada L')
})
