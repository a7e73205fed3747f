import type { ExternalPerson, ProvidedEmail } from '../external/index.js'
import type { Metadata } from '../state/index.js'
import { text } from './exchange-code.js'

const only = (email: unknown, isVerified: boolean): ProvidedEmail[] => (text(email) === '' ? [] : [{ email: text(email), isVerified, isPrimary: true }])

/** The person whom the claims of an ID token describe; some issuers have claims of their own. */
export function readIdTokenPerson(claims: Metadata, isEmailOptional = false): ExternalPerson {
  const issuer = text(claims['iss'])
  if (/^(https:\/\/)?accounts\.google\.com$/.test(issuer)) return readGoogle(claims)
  if (/^https:\/\/(appleid|account)\.apple\.com$/.test(issuer)) return readApple(claims)
  if (/^https:\/\/(login\.microsoftonline\.com|sts\.windows\.net)\//.test(issuer)) return readAzure(claims)
  if (issuer === 'https://www.linkedin.com') return readLinkedin(claims)
  if (issuer === 'https://www.facebook.com') return readFacebook(claims)
  if (issuer === 'https://kauth.kakao.com') return readKakao(claims)
  if (issuer === 'https://marketplace.vercel.com') return readVercel(claims)
  if (issuer === 'https://accounts.snapchat.com/accounts/oauth2/token') return { emails: only(claims['email'], true), claims: pickClaims(claims) }
  return readGeneric(claims, isEmailOptional)
}

const base = ({ iss, sub }: Metadata) => ({ iss, sub, provider_id: sub })

function readGoogle(claims: Metadata): ExternalPerson {
  const { name, picture, hd } = claims
  const custom = text(hd) === '' ? {} : { custom_claims: { hd } }
  const isVerified = claims['email_verified'] === true || claims['verified_email'] === true
  return { emails: only(claims['email'], isVerified), claims: { ...base(claims), name, full_name: name, picture, avatar_url: picture, ...custom } }
}

function readApple(claims: Metadata): ExternalPerson {
  const { is_private_email: isPrivate, auth_time: authTime } = claims
  const custom = {
    ...(isPrivate === undefined ? {} : { is_private_email: String(isPrivate) === 'true' }),
    ...(authTime === undefined ? {} : { auth_time: authTime }),
  }
  return {
    emails: [{ email: text(claims['email']), isVerified: true, isPrimary: true }],
    claims: { ...base(claims), ...(Object.keys(custom).length > 0 ? { custom_claims: custom } : {}) },
  }
}

const azureOwn = new Set(['aud', 'iss', 'iat', 'nbf', 'exp', 'c_hash', 'at_hash', 'aio', 'nonce', 'rh', 'uti', 'jti', 'ver', 'sub', 'name', 'preferred_username'])

function readAzure(claims: Metadata): ExternalPerson {
  const owned = claims['xms_edov']
  const isVerified = owned === undefined || owned === null || owned === true || owned === '1' || owned === 'true'
  const custom = Object.fromEntries(Object.entries(claims).filter(([name]) => !azureOwn.has(name)))
  const { name, preferred_username } = claims
  return { emails: only(claims['email'], isVerified), claims: { ...base(claims), preferred_username, full_name: name, custom_claims: custom } }
}

function readLinkedin(claims: Metadata): ExternalPerson {
  const { given_name, family_name, locale, picture } = claims
  const name = `${text(given_name)} ${text(family_name)}`.trim()
  return {
    emails: only(claims['email'], String(claims['email_verified']) === 'true'),
    claims: { ...base(claims), name, given_name, family_name, locale, picture },
  }
}

function readFacebook(claims: Metadata): ExternalPerson {
  const { name, picture } = claims
  return { emails: only(claims['email'], true), claims: { ...base(claims), name, picture } }
}

function readKakao(claims: Metadata): ExternalPerson {
  const { nickname, picture } = claims
  return { emails: only(claims['email'], true), claims: { ...base(claims), name: nickname, preferred_username: nickname, picture } }
}

function readVercel(claims: Metadata): ExternalPerson {
  const global = text(claims['global_user_id'])
  const sub = global === '' ? claims['sub'] : `global_user_id:${global}`
  const { user_name: name, user_avatar_url: picture } = claims
  return {
    emails: [{ email: text(claims['user_email']), isVerified: true, isPrimary: true }],
    claims: { iss: claims['iss'], sub, provider_id: sub, name, picture },
  }
}

const known = [
  'iss', 'sub', 'iat', 'exp', 'name', 'family_name', 'given_name', 'middle_name', 'nickname', 'preferred_username', 'profile', 'picture', 'website',
  'gender', 'birthdate', 'zoneinfo', 'locale', 'updated_at', 'phone', 'phone_verified', 'custom_claims', 'full_name', 'avatar_url', 'slug', 'provider_id',
  'user_name',
] as const

/** Claims by their standard names; the rest is dropped. */
export function pickClaims(claims: Metadata): Metadata {
  const { aud } = claims
  const audience = aud === undefined ? {} : { aud: Array.isArray(aud) ? aud : [aud] }
  return { ...audience, ...Object.fromEntries(known.filter((name) => name in claims).map((name) => [name, claims[name]])) }
}

function readGeneric(claims: Metadata, isEmailOptional: boolean): ExternalPerson {
  const emails = only(claims['email'], claims['email_verified'] === true)
  if (emails.length === 0 && !isEmailOptional) throw new Error('the ID token has no address')
  return { emails, claims: pickClaims(claims) }
}
