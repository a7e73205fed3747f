import { hmacSha256, toBytes, toHex } from '../crypto/index.js'
import type { ExternalPerson, ProvidedEmail } from '../external/index.js'
import type { Metadata } from '../state/index.js'
import { asObject, text, type ProviderTokens } from './exchange-code.js'
import type { ProviderSettings } from './settings.js'

export interface ProfileSource {
  /** Where the provider lives, without a final `/`. */
  readonly host: string
  /** Whether that is a configured address. */
  readonly isMoved: boolean
  readonly settings: ProviderSettings
  readonly tokens: ProviderTokens
  get(url: string, headers?: Readonly<Record<string, string>>): Promise<unknown>
}

type ReadProfile = (source: ProfileSource) => Promise<ExternalPerson>

/** How each provider without ID tokens says who the person is. */
export const profiles: Readonly<Record<string, ReadProfile>> = {
  bitbucket: readBitbucket, discord: readDiscord, facebook: readFacebook, figma: readFigma, fly: readFly, github: readGithub, gitlab: readGitlab,
  google: readGoogle, kakao: readKakao, keycloak: readKeycloak, linkedin: readLinkedin, notion: readNotion, slack: readSlack, slack_oidc: readSlack,
  snapchat: readSnapchat, spotify: readSpotify, twitch: readTwitch, workos: readWorkos, x: readX, zoom: readZoom,
}

const object = (value: unknown): Metadata => asObject(value) ?? {}
const list = (value: unknown): Metadata[] => (Array.isArray(value) ? value.map(object) : [])
const only = (email: unknown, isVerified = true): ProvidedEmail[] => (text(email) === '' ? [] : [{ email: text(email), isVerified, isPrimary: true }])

interface Described {
  readonly issuer: string
  readonly id: unknown
  readonly name?: unknown
  readonly avatar?: unknown
  readonly more?: Metadata
}

/** The claims that most providers fill, under their old and new names. */
function describe({ issuer, id, name, avatar, more = {} }: Described): Metadata {
  const picture = text(avatar)
  return { iss: issuer, sub: text(id), name: text(name), picture, avatar_url: picture, full_name: text(name), provider_id: text(id), ...more }
}

async function readKeycloak({ host, get }: ProfileSource): Promise<ExternalPerson> {
  const { sub, name, email, email_verified: isVerified, ...rest } = object(await get(`${host}/protocol/openid-connect/userinfo`))
  return { emails: only(email, isVerified === true), claims: { ...describe({ issuer: host, id: sub, name }), custom_claims: rest } }
}

async function readGithub({ host, isMoved, get }: ProfileSource): Promise<ExternalPerson> {
  const api = isMoved ? `${host}/api/v3` : 'https://api.github.com'
  const user = object(await get(`${api}/user`))
  const emails = list(await get(`${api}/user/emails`)).filter((email) => text(email['email']) !== '')
  const more = { picture: '', preferred_username: text(user['login']), user_name: text(user['login']) }
  return {
    emails: emails.map((email) => ({ email: text(email['email']), isVerified: email['verified'] === true, isPrimary: email['primary'] === true })),
    claims: describe({ issuer: api, id: user['id'], name: user['name'], avatar: user['avatar_url'], more }),
  }
}

async function readGitlab({ host, get }: ProfileSource): Promise<ExternalPerson> {
  const user = object(await get(`${host}/api/v4/user`))
  const others = list(await get(`${host}/api/v4/user/emails`)).filter((email) => text(email['email']) !== '')
  return {
    emails: [
      ...others.map((email) => ({ email: text(email['email']), isVerified: false, isPrimary: false })),
      ...only(user['email'], text(user['confirmed_at']) !== ''),
    ],
    claims: describe({ issuer: host, id: user['id'], name: user['name'], avatar: user['avatar_url'] }),
  }
}

async function readGoogle({ get }: ProfileSource): Promise<ExternalPerson> {
  const issuer = 'https://www.googleapis.com/userinfo/v2/me'
  const user = object(await get(issuer))
  const isVerified = user['verified_email'] === true || user['email_verified'] === true
  return { emails: only(user['email'], isVerified), claims: describe({ issuer, id: user['id'], name: user['name'], avatar: user['picture'] }) }
}

async function readBitbucket({ host, isMoved, get }: ProfileSource): Promise<ExternalPerson> {
  const api = `${isMoved ? host : 'https://api.bitbucket.org'}/2.0`
  const user = object(await get(`${api}/user`))
  const emails = list(object(await get(`${api}/user/emails`))['values']).filter((email) => text(email['email']) !== '')
  return {
    emails: emails.map((email) => ({ email: text(email['email']), isVerified: email['is_confirmed'] === true, isPrimary: email['is_primary'] === true })),
    claims: describe({ issuer: api, id: user['uuid'], name: user['display_name'], avatar: object(user['avatar'])['href'] }),
  }
}

async function readDiscord({ host, get }: ProfileSource): Promise<ExternalPerson> {
  const api = `${host}/api`
  const user = object(await get(`${api}/users/@me`))
  const hash = text(user['avatar'])
  const cdn = 'https://cdn.discordapp.com'
  const avatar = hash === ''
    ? `${cdn}/embed/avatars/${String(Number(text(user['discriminator'])) % 5)}.png`
    : `${cdn}/avatars/${text(user['id'])}/${hash}.${hash.startsWith('a_') ? 'gif' : 'png'}`
  const more = { name: `${text(user['username'])}#${text(user['discriminator'])}`, custom_claims: { global_name: text(user['global_name']) } }
  return {
    emails: only(user['email'], user['verified'] === true),
    claims: describe({ issuer: api, id: user['id'], name: user['username'], avatar, more }),
  }
}

async function readFacebook({ host, isMoved, settings, tokens, get }: ProfileSource): Promise<ExternalPerson> {
  const issuer = `${isMoved ? host : 'https://graph.facebook.com'}/me?fields=email,first_name,last_name,name,picture`
  const proof = toHex(hmacSha256(toBytes(settings.secret), toBytes(tokens.accessToken)))
  const user = object(await get(`${issuer}&appsecret_proof=${proof}`))
  const name = `${text(user['first_name'])} ${text(user['last_name'])}`.trim()
  const avatar = object(object(user['picture'])['data'])['url']
  const more = { nickname: text(user['name']), slug: text(user['name']) }
  return { emails: only(user['email']), claims: describe({ issuer, id: user['id'], name, avatar, more }) }
}

async function readFigma({ host, isMoved, get }: ProfileSource): Promise<ExternalPerson> {
  const issuer = isMoved ? host : 'https://api.figma.com'
  const user = object(await get(`${issuer}/v1/me`))
  return { emails: only(user['email']), claims: describe({ issuer, id: user['id'], name: user['handle'], avatar: user['img_url'], more: { picture: '' } }) }
}

async function readFly({ host, get }: ProfileSource): Promise<ExternalPerson> {
  const user = object(await get(`${host}/oauth/token/info`))
  const { resource_owner_id, organizations, application, scope, created_at } = user
  const more = { name: '', custom_claims: { resource_owner_id, organizations, application, scope, created_at } }
  return { emails: only(user['email']), claims: describe({ issuer: host, id: user['user_id'], name: user['user_name'], more }) }
}

async function readKakao({ host, isMoved, get }: ProfileSource): Promise<ExternalPerson> {
  const issuer = isMoved ? host : 'https://kapi.kakao.com'
  const user = object(await get(`${issuer}/v2/user/me`))
  const account = object(user['kakao_account'])
  const profile = object(account['profile'])
  const name = profile['nickname']
  const more = { picture: '', preferred_username: text(name), user_name: text(name) }
  return {
    emails: only(account['email'], account['is_email_verified'] === true && account['is_email_valid'] === true),
    claims: describe({ issuer, id: user['id'], name, avatar: profile['profile_image_url'], more }),
  }
}

async function readLinkedin({ host, get }: ProfileSource): Promise<ExternalPerson> {
  const user = object(await get(`${host}/v2/me?projection=(id,firstName,lastName,profilePicture(displayImage~:playableStreams))`))
  const [email] = list(object(await get(`${host}/v2/emailAddress?q=members&projection=(elements*(handle~))`))['elements'])
  const [image] = list(object(object(user['profilePicture'])['displayImage~'])['elements'])
  const name = `${localized(user['firstName'])} ${localized(user['lastName'])}`.trim()
  return {
    emails: only(object(email?.['handle~'])['emailAddress']),
    claims: describe({ issuer: host, id: user['id'], name, avatar: list(image?.['identifiers'])[0]?.['identifier'] }),
  }
}

function localized(name: unknown): string {
  const { language, country } = object(object(name)['preferredLocale'])
  return text(object(object(name)['localized'])[`${text(language)}_${text(country)}`])
}

async function readNotion({ host, get }: ProfileSource): Promise<ExternalPerson> {
  const me = object(await get(`${host}/v1/users/me`, { 'notion-version': '2021-08-16' }))
  const user = object(object(object(me['bot'])['owner'])['user'])
  return { emails: only(object(user['person'])['email']), claims: describe({ issuer: host, id: user['id'], name: user['name'], avatar: user['avatar_url'] }) }
}

async function readSlack({ host, get }: ProfileSource): Promise<ExternalPerson> {
  const user = object(await get(`${host}/api/openid.connect.userInfo`))
  const team = 'https://slack.com/team_id'
  const more = { custom_claims: { [team]: text(user[team]) } }
  return { emails: only(user['email']), claims: describe({ issuer: `${host}/api`, id: user['https://slack.com/user_id'], name: user['name'], avatar: user['picture'], more }) }
}

async function readSnapchat({ host, isMoved, get }: ProfileSource): Promise<ExternalPerson> {
  const query = new URLSearchParams({ query: '{me { externalId displayName bitmoji { avatar id } email } }' })
  const me = object(object(object(await get(`${isMoved ? host : 'https://kit.snapchat.com'}/v1/me?${query.toString()}`))['data'])['me'])
  const issuer = 'https://accounts.snapchat.com/accounts/oauth2/token'
  const more = { slug: text(me['displayName']) }
  return { emails: only(me['email']), claims: describe({ issuer, id: me['externalId'], name: me['displayName'], avatar: object(me['bitmoji'])['avatar'], more }) }
}

async function readSpotify({ host, isMoved, get }: ProfileSource): Promise<ExternalPerson> {
  const issuer = isMoved ? host : 'https://api.spotify.com/v1'
  const user = object(await get(`${issuer}/me`))
  // Spotify does not say whether an address is verified.
  return { emails: only(user['email'], false), claims: describe({ issuer, id: user['id'], name: user['display_name'], avatar: list(user['images'])[0]?.['url'] }) }
}

async function readTwitch({ host, isMoved, settings, get }: ProfileSource): Promise<ExternalPerson> {
  const issuer = isMoved ? host : 'https://api.twitch.tv'
  const [user] = list(object(await get(`${issuer}/helix/users`, { 'client-id': settings.clientIds[0] ?? '' }))['data'])
  if (!user) throw new Error('the provider knows nobody')
  const { broadcaster_type, description, type, offline_image_url, view_count } = user
  const display = text(user['display_name'])
  const more = { nickname: display, slug: display, custom_claims: { broadcaster_type, description, type, offline_image_url, view_count } }
  return { emails: only(user['email']), claims: describe({ issuer, id: user['id'], name: user['login'], avatar: user['profile_image_url'], more }) }
}

async function readWorkos({ host, tokens }: ProfileSource): Promise<ExternalPerson> {
  const user = object(tokens.answer['profile'])
  const { connection_id, organization_id } = user
  const name = `${text(user['first_name'])} ${text(user['last_name'])}`.trim()
  return Promise.resolve({
    emails: only(user['email']),
    claims: describe({ issuer: host, id: user['id'], name, more: { custom_claims: { connection_id, organization_id } } }),
  })
}

async function readX({ host, isMoved, get }: ProfileSource): Promise<ExternalPerson> {
  const issuer = isMoved ? host : 'https://api.x.com'
  const fields = 'id,name,username,confirmed_email,profile_image_url,url,created_at'
  const user = object(object(await get(`${issuer}/2/users/me?user.fields=${fields}`))['data'])
  const username = text(user['username'])
  const more = {
    preferred_username: username,
    user_name: username,
    profile: `https://x.com/${username}`,
    website: text(user['url']),
    custom_claims: { created_at: text(user['created_at']) },
  }
  return { emails: only(user['confirmed_email']), claims: describe({ issuer, id: user['id'], name: user['name'], avatar: user['profile_image_url'], more }) }
}

async function readZoom({ host, isMoved, get }: ProfileSource): Promise<ExternalPerson> {
  const issuer = `${isMoved ? host : 'https://api.zoom.us'}/v2`
  const user = object(await get(`${issuer}/users/me`))
  const name = `${text(user['first_name'])} ${text(user['last_name'])}`.trim()
  const isVerified = text(user['login_type']) !== '100' || (text(user['verified']) !== '0' && text(user['verified']) !== '')
  return { emails: only(user['email'], isVerified), claims: describe({ issuer, id: user['id'], name, avatar: user['pic_url'] }) }
}
