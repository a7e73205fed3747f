/** Folders of recordings, or single ones, whose area the embedded server does not answer yet. */
export const unsupported: readonly string[] = [
  'captcha', 'id-token', 'oauth-server', 'passkeys', 'sso', 'web3',
  'anonymous/forbidden', 'settings/base', 'token', 'transport/routes',
]
