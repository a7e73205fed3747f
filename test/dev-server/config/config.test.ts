import { describe, expect, test } from 'vitest'
import { createDevServer, readGoTrueEnv } from 'latchkey/dev-server'
import { readConfig, toVariable } from '../../../src/dev-server/config/index.js'

describe('settings', () => {
  test('default to those of a local stack', () => {
    expect(readConfig()).toMatchObject({ jwtAud: 'authenticated', corsAllowedHeaders: ['apikey'], mailerAutoconfirm: false, jwtExp: 3600 })
  })

  test('are read from GoTrue\'s variables, each by its own kind', () => {
    const env = {
      GOTRUE_MAILER_AUTOCONFIRM: 'true',
      GOTRUE_SESSIONS_TIMEBOX: '1h30m',
      GOTRUE_URI_ALLOW_LIST: 'https://a.example/**, myapp://**',
      GOTRUE_RATE_LIMIT_EMAIL_SENT: '10/1m',
      GOTRUE_MFA_WEB_AUTHN_ENROLL_ENABLED: '1',
      GOTRUE_EXTERNAL_LINKEDIN_OIDC_CLIENT_ID: 'one,two',
      API_EXTERNAL_URL: 'https://auth.example',
      HOME: '/home/ada',
    }
    expect(readConfig(readGoTrueEnv(env))).toMatchObject({
      mailerAutoconfirm: true,
      sessionsTimebox: 5400,
      uriAllowList: ['https://a.example/**', 'myapp://**'],
      rateLimitEmailSent: { events: 10, seconds: 60, shape: 'bucket' },
      mfaWebAuthnEnrollEnabled: true,
      externalLinkedinOidcClientId: ['one', 'two'],
      apiExternalUrl: 'https://auth.example',
    })
  })

  test('that are given empty stay empty', () => {
    expect(readConfig(readGoTrueEnv({ GOTRUE_JWT_AUD: '', GOTRUE_CORS_ALLOWED_HEADERS: '' }))).toMatchObject({ jwtAud: '', corsAllowedHeaders: [] })
  })

  test.each([
    [{ mailerAutoConfirm: true }, "config has no setting 'mailerAutoConfirm'. Did you mean 'mailerAutoconfirm'?"],
    [{ mailerAutoconfirm: 'true' }, 'config.mailerAutoconfirm must be true or false.'],
    [{ jwtExp: -1 }, 'config.jwtExp must be a whole number.'],
    [{ sessionsTimebox: 'soon' }, "config.sessionsTimebox must be a number of seconds, or a duration such as '10m'."],
    [{ smsProvider: 'pigeon' }, 'config.smsProvider must be one of'],
    [{ jwtKeys: [{ kty: 'EC' }] }, 'config.jwtKeys must be a list of JSON Web Keys'],
  ])('%o is refused with what is allowed', (config, message) => {
    // @ts-expect-error: what the compiler would refuse too
    expect(() => createDevServer({ config })).toThrow(message)
  })

  test('an ill-typed variable is refused by its name', () => {
    expect(() => readGoTrueEnv({ GOTRUE_JWT_EXP: 'long' })).toThrow('GOTRUE_JWT_EXP must be a whole number.')
  })

  test('that GoTrue would raise are raised', () => {
    expect(readConfig({ passwordMinLength: 2, mailerOtpLength: 4, externalFlowStateExpiryDuration: 10 })).toMatchObject({ passwordMinLength: 6, mailerOtpLength: 6, externalFlowStateExpiryDuration: 300 })
  })

  test('have the names of GoTrue\'s variables', () => {
    expect(toVariable('rateLimitOAuthDynamicClientRegister')).toBe('GOTRUE_RATE_LIMIT_O_AUTH_DYNAMIC_CLIENT_REGISTER')
    expect(toVariable('externalWeb3SolanaEnabled')).toBe('GOTRUE_EXTERNAL_WEB3_SOLANA_ENABLED')
  })
})
