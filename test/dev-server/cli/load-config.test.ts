import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createDevServer } from '../../../src/dev-server/index.js'
import { loadConfig } from '../../../src/dev-server/cli/load-config.js'

const folders: string[] = []
afterEach(() => { for (const folder of folders.splice(0)) rmSync(folder, { recursive: true }) })

/** A project folder with these files. */
function project(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-'))
  folders.push(folder)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

const load = (toml: string, env: Record<string, string> = {}, files: Record<string, string> = {}) => loadConfig(project({ 'supabase/config.toml': toml, ...files }), env)

describe('supabase/config.toml', () => {
  it('sets what it sets on a local stack', async () => {
    const { config, ignored } = await load(`
project_id = "app"
[db]
port = 54322
[auth]
enabled = true
site_url = "http://127.0.0.1:5173"
additional_redirect_urls = ["https://app.example/**"]
enable_signup = false
enable_anonymous_sign_ins = true
minimum_password_length = 8
password_requirements = "lower_upper_letters_digits"
[auth.rate_limit]
email_sent = 2
token_refresh = 10
[auth.email]
enable_confirmations = true
max_frequency = "1m30s"
[auth.sms]
enable_signup = true
[auth.sms.test_otp]
4152127777 = "123456"
15550100 = "654321"
[auth.mfa.totp]
enroll_enabled = true
[auth.external.github]
enabled = true
client_id = "abc"
[auth.sessions]
timebox = "24h"
`)
    expect(config).toMatchObject({
      siteUrl: 'http://127.0.0.1:5173', uriAllowList: ['https://app.example/**'], disableSignup: true, externalAnonymousUsersEnabled: true, passwordMinLength: 8,
      passwordRequiredCharacters: 'abcdefghijklmnopqrstuvwxyz:ABCDEFGHIJKLMNOPQRSTUVWXYZ:0123456789', rateLimitTokenRefresh: 10, mailerAutoconfirm: false,
      smtpMaxFrequency: 90, externalPhoneEnabled: true, smsTestOtp: '15550100:654321,4152127777:123456', mfaTotpEnrollEnabled: true, mfaTotpVerifyEnabled: false,
      externalGithubEnabled: true, externalGithubClientId: 'abc', sessionsTimebox: 86_400,
    })
    expect(config).not.toHaveProperty('rateLimitEmailSent')
    expect(ignored).toEqual([])
    expect(() => createDevServer({ config })).not.toThrow()
  })

  it('fills in what a local stack would', async () => {
    const { config } = await load('[auth]\n')
    expect(config).toMatchObject({ siteUrl: 'http://127.0.0.1:3000', mailerAutoconfirm: true, smsAutoconfirm: true, smtpMaxFrequency: 1, mailerOtpExp: 3600, mfaTotpEnrollEnabled: false })
  })

  it('gives way to the environment', async () => {
    const { config } = await load('[auth]\njwt_expiry = 60\nsite_url = "http://one.test"', { GOTRUE_JWT_EXP: '120' })
    expect(config).toMatchObject({ jwtExp: 120, siteUrl: 'http://one.test' })
  })

  it('replaces env(), and names a variable that is missing unless its section is off', async () => {
    const { config, ignored } = await load(`
[auth]
site_url = "env(SITE)"
[auth.external.apple]
enabled = false
secret = "env(APPLE_SECRET)"
[auth.external.google]
enabled = true
client_id = "env(GOOGLE_ID)"
secret = "env(GOOGLE_SECRET)"
`, { SITE: 'http://two.test', GOOGLE_ID: 'id' })
    expect(config).toMatchObject({ siteUrl: 'http://two.test', externalGoogleClientId: 'id', externalGoogleSecret: '' })
    expect(ignored).toEqual(['auth.external.google.secret (GOOGLE_SECRET is not set)'])
  })

  it('tells providers to send people back to this server, unless it says where', async () => {
    const { config } = await load(`
[auth.external.github]
enabled = true
client_id = "abc"
[auth.external.google]
enabled = true
client_id = "abc"
redirect_uri = "https://app.example/callback"
`, { GOTRUE_API_PORT: '1234' })
    expect(config).toMatchObject({ externalGithubRedirectUri: 'http://127.0.0.1:1234/callback', externalGoogleRedirectUri: 'https://app.example/callback' })
  })

  it('reads the files it names, from the project or from its own folder', async () => {
    const { config } = await load(`
[auth.email.template.recovery]
subject = "Reset it"
content_path = "./supabase/templates/recovery.html"
[auth.email.notification.password_changed]
enabled = true
content_path = "./templates/changed.html"
`, {}, { 'supabase/templates/recovery.html': '<p>{{ .Token }}</p>', 'supabase/templates/changed.html': '<p>Changed</p>' })
    expect(config).toMatchObject({
      mailerSubjectsRecovery: 'Reset it', mailerTemplatesRecovery: '<p>{{ .Token }}</p>', mailerNotificationsPasswordChangedEnabled: true,
      mailerTemplatesPasswordChangedNotification: '<p>Changed</p>',
    })
    await expect(load('[auth.email.template.invite]\ncontent_path = "./nowhere.html"')).rejects.toThrow('names ./nowhere.html, which is not there')
  })

  it('sends by SMTP only where that is enabled', async () => {
    const smtp = 'host = "mail.test"\nport = 25\n'
    expect((await load(`[auth.email.smtp]\nenabled = false\n${smtp}`)).config).not.toHaveProperty('smtpHost')
    expect((await load(`[auth.email.smtp]\nenabled = true\n${smtp}`)).config).toMatchObject({ smtpHost: 'mail.test', smtpPort: 25 })
  })

  it('says what has no effect here', async () => {
    const { config, ignored } = await load(`
[auth.third_party.clerk]
enabled = true
domain = "x.test"
[auth.hook.custom_access_token]
enabled = true
uri = "pg-functions://postgres/public/hook"
[auth.sms.twilio]
enabled = true
account_sid = ""
`)
    expect(ignored).toEqual(['auth.third_party.clerk', 'auth.sms.twilio', 'pg-functions://postgres/public/hook (a hook in Postgres)'])
    expect(config).not.toHaveProperty('hookCustomAccessTokenEnabled')
    expect(config).toMatchObject({ smsProvider: 'twilio' })
  })

  it.each([
    ['an unknown key', '[auth]\nsite_ulr = "x"', 'auth.site_ulr, which is no setting. Did you mean auth.site_url?'],
    ['an unknown provider', '[auth.external.githup]\nenabled = true', 'Did you mean auth.external.github.enabled?'],
    ['a wrong type', '[auth]\njwt_expiry = "soon"', 'auth.jwt_expiry in supabase/config.toml must be a whole number'],
    ['a value that is not among the allowed', '[auth]\npassword_requirements = "some"', 'must be one of "", "letters_digits"'],
    ['a wrong duration', '[auth.email]\nmax_frequency = "soon"', "auth.email.max_frequency in supabase/config.toml must be a duration such as '1m'"],
    ['broken TOML', '[auth]\nsite_url = \n', 'supabase/config.toml, line 2'],
  ])('refuses %s', async (_, toml, message) => {
    await expect(load(toml)).rejects.toThrow(message)
  })

  it('takes what env() names from supabase/.env where the environment has none', async () => {
    const toml = '[auth]\nsite_url = "env(SITE)"\njwt_secret = "env(SECRET)"\n'
    const { config } = await load(toml, { SITE: 'https://app.example' }, { 'supabase/.env': '# local\nSITE=http://other.example\nSECRET="a secret that is long enough, really"\n' })
    expect(config).toMatchObject({ siteUrl: 'https://app.example', jwtSecret: 'a secret that is long enough, really' })
  })

  it('is not asked for', async () => {
    expect(await loadConfig(project({}), { GOTRUE_DISABLE_SIGNUP: 'true' })).toEqual({ config: { disableSignup: true }, ignored: [] })
  })
})
