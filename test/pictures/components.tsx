import {
  AccountPanel, AnonymousButton, Auth, AuthDialog, Button, Card, ConfirmDialog, DeleteAccountSection, EmailForm, ForgotPasswordForm, github, gitlab, google, IdentityList, MagicLinkForm,
  MfaChallengeForm, OAuthButtons, OtpForm, PasswordForm, PhoneForm, ProfileForm, ReauthenticateForm, SignOutSection, SignUpForm, SsoForm, Stack, UpdatePasswordForm, UpgradeForm, UserButton,
  VerifyOtpForm,
} from 'latchkey'
import type { DevServerOptions } from 'latchkey/dev-server'
import type { ReactNode } from 'react'
import { page, userEvent, type Locator } from 'vitest/browser'

/** One component, in a state that is worth a look. */
export interface Component {
  readonly name: string
  readonly content: ReactNode
  /** Somebody is signed in. @default false */
  readonly isSignedIn?: boolean
  /** As a guest. @default false */
  readonly isGuest?: boolean
  /** Gets to the state as a person would. */
  readonly arrange?: (panel: Locator) => Promise<void>
  /** Opens over the page, so that only one fits. @default false */
  readonly isOverlay?: boolean
  /** @default false */
  readonly isWide?: boolean
  /** Height of the page, where less than the most will do. @default 1000 */
  readonly height?: number
  readonly server?: Pick<DevServerOptions, 'config' | 'users'>
}

const ada = { email: 'ada@example.test', phone: '+4915123456789', password: 'correct horse battery', userMetadata: { full_name: 'Ada Example' } }
const everyWayIn = {
  externalAnonymousUsersEnabled: true, externalPhoneEnabled: true, externalGithubEnabled: true, externalGoogleEnabled: true, samlEnabled: true, securityManualLinkingEnabled: true,
}
export const defaultServer = { config: everyWayIn, users: [ada] }

async function submitWrongPassword(panel: Locator) {
  await panel.getByLabelText('Email').fill('ada@example.test')
  await panel.getByLabelText('Password', { exact: true }).fill('wrong')
  await panel.getByRole('button', { name: 'Sign in', exact: true }).click()
  await panel.getByRole('alert').getByText(/do not match/).findElement()
}

async function submitNothing(panel: Locator) {
  await panel.getByRole('button', { name: /^(Create account|Create your account|Sign up)/ }).click()
  await panel.getByRole('alert').first().findElement()
}

async function askForLink(panel: Locator) {
  await panel.getByLabelText('Email').fill('ada@example.test')
  await userEvent.keyboard('{Enter}')
  await panel.getByRole('heading', { name: 'Check your mail' }).findElement()
}

export const components: readonly Component[] = [
  { name: 'password-form', content: <PasswordForm /> },
  { name: 'password-form-refused', content: <PasswordForm />, arrange: submitWrongPassword },
  { name: 'sign-up-form', content: <SignUpForm requiresConsent termsUrl="/terms" privacyUrl="/privacy" />, arrange: submitNothing },
  { name: 'magic-link-form', content: <MagicLinkForm /> },
  { name: 'magic-link-form-sent', content: <MagicLinkForm emailCode="show" />, arrange: askForLink },
  { name: 'otp-form', content: <OtpForm identifiers={['phone']} channels={['sms', 'whatsapp']} defaultCountry="DE" /> },
  { name: 'verify-otp-form', content: <VerifyOtpForm type="email" email="ada@example.test" /> },
  { name: 'sso-form', content: <SsoForm /> },
  { name: 'forgot-password-form', content: <ForgotPasswordForm /> },
  { name: 'oauth-buttons', content: <OAuthButtons providers={[google, github, gitlab]} /> },
  { name: 'anonymous-button', content: <AnonymousButton /> },
  { name: 'auth', content: <Auth providers={[google, github]} termsUrl="/terms" privacyUrl="/privacy" /> },
  { name: 'mfa-challenge-form', content: <MfaChallengeForm />, isSignedIn: true, server: { users: [{ ...ada, factors: [{ type: 'totp', friendlyName: 'Phone' }] }] } },
  { name: 'update-password-form', content: <UpdatePasswordForm />, isSignedIn: true },
  { name: 'reauthenticate-form', content: <ReauthenticateForm onConfirm={() => {}} />, isSignedIn: true },
  { name: 'identity-list', content: <IdentityList providers={[google, github]} />, isSignedIn: true },
  { name: 'profile-form', content: <ProfileForm />, isSignedIn: true },
  { name: 'email-form', content: <EmailForm />, isSignedIn: true },
  { name: 'phone-form', content: <PhoneForm defaultCountry="DE" />, isSignedIn: true },
  { name: 'upgrade-form', content: <UpgradeForm identifiers={['email', 'phone']} providers={[google, github]} />, isGuest: true },
  { name: 'sign-out-section', height: 460, content: <SignOutSection />, isSignedIn: true },
  { name: 'delete-account-section', height: 320, content: <DeleteAccountSection onDelete={() => {}} />, isSignedIn: true },
  {
    name: 'delete-account-section-asks', content: <DeleteAccountSection onDelete={() => {}} />, isSignedIn: true, isOverlay: true, height: 420,
    arrange: async (panel) => { await panel.getByRole('button', { name: 'Delete account' }).click(); await page.getByRole('alertdialog').findElement() },
  },
  { name: 'account-panel', content: <AccountPanel />, isSignedIn: true, isWide: true, height: 2000 },
  { name: 'user-button', height: 260, content: <UserButton />, isSignedIn: true, isOverlay: true, arrange: async (panel) => { await panel.getByRole('button').click(); await panel.getByRole('menu').findElement() } },
  { name: 'auth-dialog', height: 760, content: <AuthDialog defaultOpen providers={[google, github]} />, isOverlay: true },
  {
    name: 'confirm-dialog', isOverlay: true, height: 320,
    content: <ConfirmDialog open onClose={() => {}} onConfirm={() => {}} title="Unlink GitHub?" text="You will no longer be able to sign in with it. Your email and password keep working." confirmLabel="Unlink" cancelLabel="Keep it" />,
  },
  { name: 'button', content: <Card><Stack><Button>Sign in</Button> <Button variant="outline">Cancel</Button> <Button variant="ghost">Not now</Button> <Button variant="danger">Delete</Button> <Button pending>Sign in</Button> <Button aria-disabled="true">Wait</Button></Stack></Card> },
]
