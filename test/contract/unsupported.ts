/** Folders of recordings, or single ones, whose area the embedded server does not answer yet. */
export const unsupported: readonly string[] = [
  'captcha', 'hooks', 'id-token', 'identities', 'mfa', 'oauth', 'oauth-server', 'passkeys', 'sso', 'web3',
  'admin/factors', 'anonymous/forbidden', 'notifications', 'settings/base', 'token', 'transport/routes',
]
