import type { OAuthProvider } from './provider.js'

/** Brands that do not write themselves as their id does with a capital. */
const brands: { readonly [id: string]: string | undefined } = {
  azure: 'Microsoft', fly: 'Fly.io', github: 'GitHub', gitlab: 'GitLab', linkedin: 'LinkedIn', linkedin_oidc: 'LinkedIn', slack_oidc: 'Slack',
  twitter: 'X', vercel_marketplace: 'Vercel', workos: 'WorkOS',
}

/** What people call a provider: "GitHub", "X"; one of the project's own goes by the name it is given, else by its id. */
export function providerName({ id, name }: Pick<OAuthProvider, 'id' | 'name'>): string {
  const own = id.replace(/^custom:/, '')
  return name ?? brands[id] ?? own.charAt(0).toUpperCase() + own.slice(1)
}
