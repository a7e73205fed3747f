/** What providers call themselves, where that is not their id with a capital. */
const names: Readonly<Record<string, string>> = {
  azure: 'Microsoft', fly: 'Fly.io', github: 'GitHub', gitlab: 'GitLab', linkedin: 'LinkedIn', linkedin_oidc: 'LinkedIn', slack_oidc: 'Slack', twitter: 'X / Twitter',
  vercel_marketplace: 'Vercel', workos: 'WorkOS', saml: 'your organisation',
}

export function providerName(id: string): string {
  return names[id] ?? id.charAt(0).toUpperCase() + id.slice(1)
}
