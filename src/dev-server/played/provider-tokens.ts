import { randomBytes, toBase64Url, toHex, type Random } from '../crypto/index.js'

const letters = (random: Random, length: number) => toBase64Url(randomBytes(random, length)).replace(/[-_]/g, 'x').slice(0, length)

/** An access token such as the provider would give. */
export function inventAccessToken(random: Random, provider: string): string {
  switch (provider) {
    case 'github': return `gho_${letters(random, 36)}`
    case 'google': return `ya29.a0${toBase64Url(randomBytes(random, 120))}`
    case 'gitlab': return toHex(randomBytes(random, 32))
    case 'figma': return `figu_${letters(random, 40)}`
    case 'slack':
    case 'slack_oidc': return `xoxp-${letters(random, 48)}`
    case 'notion': return `ntn_${letters(random, 46)}`
    case 'facebook': return `EAA${letters(random, 150)}`
    case 'discord': return letters(random, 30)
    default: return letters(random, 64)
  }
}

/** A refresh token, from those providers that give one without being asked. */
export function inventRefreshToken(random: Random, { provider, isOffline }: { provider: string; isOffline: boolean }): string {
  if (provider === 'google') return isOffline ? `1//0${toBase64Url(randomBytes(random, 72))}` : ''
  if (['github', 'facebook', 'notion', 'slack', 'slack_oidc', 'linkedin', 'linkedin_oidc', 'twitter', 'workos'].includes(provider)) return ''
  return provider === 'azure' && !isOffline ? '' : letters(random, 64)
}
