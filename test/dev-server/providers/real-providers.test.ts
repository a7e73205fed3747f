import { expect, test } from 'vitest'
import { claimsOf, openServer } from '../open-server.js'
import { createIssuer, openOtherSide, type Heard } from './other-side.js'

type Answers = Readonly<Record<string, (heard: Heard) => unknown>>

const capital = (id: string) => id.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())

/** A server with a client id of this provider, so that it is not played. */
function openWith(id: string, { answers = {}, url }: { answers?: Answers; url?: string } = {}) {
  const key = `external${capital(id)}`
  const { fetch, heard } = openOtherSide(answers)
  const { send } = openServer({
    fetch,
    config: {
      uriAllowList: ['https://app.example/**'],
      [`${key}Enabled`]: true, [`${key}ClientId`]: ['client'], [`${key}Secret`]: 'secret', [`${key}RedirectUri`]: 'http://auth.test/callback', ...(url && { [`${key}Url`]: url }),
    },
  })
  const start = async (more = '') => new URL((await send(`GET /authorize?provider=${id}&redirect_to=https://app.example/in${more}`)).headers.get('location') ?? '')
  const signIn = async () => {
    const state = (await start()).searchParams.get('state') ?? ''
    const landing = new URL((await send(`GET /callback?code=code&state=${state}`)).headers.get('location') ?? '')
    const fragment = new URLSearchParams(landing.hash.slice(1))
    return { landing, fragment, claims: fragment.has('access_token') ? claimsOf(fragment.get('access_token')) : {} }
  }
  return { start, signIn, heard }
}

test.each([
  ['azure', 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize', 'openid'],
  ['bitbucket', 'https://bitbucket.org/site/oauth2/authorize', 'account email'],
  ['discord', 'https://discord.com/api/oauth2/authorize', 'email identify'],
  ['facebook', 'https://www.facebook.com/dialog/oauth', 'email'],
  ['figma', 'https://www.figma.com/oauth', 'current_user:read'],
  ['github', 'https://github.com/login/oauth/authorize', 'user:email'],
  ['gitlab', 'https://gitlab.com/oauth/authorize', 'read_user'],
  ['kakao', 'https://kauth.kakao.com/oauth/authorize', 'account_email profile_image profile_nickname'],
  ['slack_oidc', 'https://slack.com/openid/connect/authorize', 'profile email openid'],
  ['spotify', 'https://accounts.spotify.com/authorize', 'user-read-email'],
  ['twitch', 'https://id.twitch.tv/oauth2/authorize', 'user:read:email'],
  ['x', 'https://x.com/i/oauth2/authorize', 'users.email tweet.read users.read offline.access'],
])('%s is asked at its own address', async (id, address, scope) => {
  const there = await openWith(id).start()
  expect(`${there.origin}${there.pathname}`).toBe(address)
  expect(Object.fromEntries(there.searchParams)).toMatchObject({ client_id: 'client', redirect_uri: 'http://auth.test/callback', response_type: 'code', scope, state: expect.stringMatching(/.{20}/) })
})

test('what the app asks for besides goes along', async () => {
  const there = await openWith('github').start('&scopes=repo&login=ada&client_id=other')
  expect(there.searchParams.get('scope')).toBe('user:email repo')
  expect(there.searchParams.get('login')).toBe('ada')
  expect(there.searchParams.getAll('client_id')).toEqual(['client'])
})

test('an instance of its own takes the place of gitlab.com', async () => {
  const there = await openWith('gitlab', { url: 'https://git.corp.example/' }).start()
  expect(`${there.origin}${there.pathname}`).toBe('https://git.corp.example/oauth/authorize')
})

test('keycloak is asked who the person is', async () => {
  const realm = 'https://keys.example/realms/app'
  const { signIn, heard } = openWith('keycloak', {
    url: realm,
    answers: {
      [`${realm}/protocol/openid-connect/token`]: () => ({ access_token: 'theirs', refresh_token: 'again' }),
      [`${realm}/protocol/openid-connect/userinfo`]: () => ({ sub: '7', name: 'Grace Hopper', email: 'grace@example.test', email_verified: true, department: 'compilers' }),
    },
  })
  const { fragment, claims } = await signIn()
  expect(fragment.get('provider_token')).toBe('theirs')
  expect(fragment.get('provider_refresh_token')).toBe('again')
  expect(claims).toMatchObject({ email: 'grace@example.test', app_metadata: { provider: 'keycloak' }, user_metadata: { iss: realm, sub: '7', full_name: 'Grace Hopper', custom_claims: { department: 'compilers' } } })
  expect(heard[0]?.headers.get('authorization')).toBe(`Basic ${btoa('client:secret')}`)
  expect(heard[0]?.form.get('grant_type')).toBe('authorization_code')
})

test('github is asked for the primary address', async () => {
  const { signIn } = openWith('github', {
    answers: {
      'https://github.com/login/oauth/access_token': () => ({ access_token: 'theirs' }),
      'https://api.github.com/user': () => ({ id: 7, login: 'grace', name: 'Grace', avatar_url: 'https://pictures.example/7' }),
      'https://api.github.com/user/emails': () => [
        { email: 'other@example.test', verified: true, primary: false }, { email: 'grace@example.test', verified: true, primary: true },
      ],
    },
  })
  expect((await signIn()).claims).toMatchObject({ email: 'grace@example.test', user_metadata: { user_name: 'grace', avatar_url: 'https://pictures.example/7', provider_id: '7' } })
})

test('x proves that it is the same server that comes back', async () => {
  const { signIn, start, heard } = openWith('x', {
    answers: {
      'https://api.x.com/2/oauth2/token': () => ({ access_token: 'theirs' }),
      'https://api.x.com/2/users/me': () => ({ data: { id: '7', name: 'Grace', username: 'grace', confirmed_email: 'grace@example.test' } }),
    },
  })
  expect((await start()).searchParams.get('code_challenge_method')).toMatch(/^S256$/i)
  expect((await signIn()).claims).toMatchObject({ email: 'grace@example.test', app_metadata: { provider: 'x' } })
  expect(heard[0]?.form.get('code_verifier')).toMatch(/^.{43,}$/)
})

test('google signs who the person is, for this client', async () => {
  const issuer = await createIssuer('https://accounts.google.com')
  let audience = 'client'
  const { signIn } = openWith('google', {
    answers: {
      'https://accounts.google.com/.well-known/openid-configuration': () => ({ issuer: 'https://accounts.google.com', jwks_uri: 'https://keys.example/google' }),
      'https://keys.example/google': () => issuer.keys,
      'https://oauth2.googleapis.com/token': async () => ({ access_token: 'theirs', id_token: await issuer.sign({ sub: '7', email: 'grace@example.test', email_verified: true, name: 'Grace' }, audience) }),
    },
  })
  expect((await signIn()).claims).toMatchObject({ email: 'grace@example.test', user_metadata: { iss: 'https://accounts.google.com', sub: '7', email_verified: true } })
  audience = 'stranger'
  const { landing } = await signIn()
  expect(landing.search + landing.hash).toContain('error=server_error')
})

test('a provider that gives no token, or no person, is an error of the redirect', async () => {
  const token = 'https://gitlab.com/oauth/token'
  const refused = await openWith('gitlab').signIn()
  expect(refused.landing.searchParams.get('error_description')).toMatch(/^Unable to exchange external code/)
  const nameless = await openWith('gitlab', { answers: { [token]: () => ({ access_token: 'theirs' }) } }).signIn()
  expect(nameless.landing.searchParams.get('error_description')).toBe('Error getting user profile from external provider')
  const mailless = await openWith('gitlab', {
    answers: { [token]: () => ({ access_token: 'theirs' }), 'https://gitlab.com/api/v4/user': () => ({ id: 7, name: 'Grace' }), 'https://gitlab.com/api/v4/user/emails': () => [] },
  }).signIn()
  expect(mailless.landing.searchParams.get('error_description')).toBe('Error getting user email from external provider')
})

test('an address that nobody has confirmed signs nobody in, and leaves nobody behind when the mail is refused', async () => {
  const { signIn } = openWith('gitlab', {
    answers: {
      'https://gitlab.com/oauth/token': () => ({ access_token: 'theirs' }),
      'https://gitlab.com/api/v4/user': () => ({ id: 7, name: 'Mallory', email: 'ada@example.test' }),
      'https://gitlab.com/api/v4/user/emails': () => [],
    },
  })
  const { claims, landing } = await signIn()
  expect(claims).toEqual({})
  expect(landing.search + landing.hash).toContain('error=')
})
