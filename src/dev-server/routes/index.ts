import type { RouteGroup } from '../router.js'
import { adminCredentialRoutes } from './admin-credentials.js'
import { adminCustomProviderRoutes } from './admin-custom-providers.js'
import { adminLinkRoutes } from './admin-links.js'
import { adminOAuthClientRoutes } from './admin-oauth-clients.js'
import { adminSsoRoutes } from './admin-sso.js'
import { adminUserRoutes } from './admin-users.js'
import { authorizeRoutes } from './authorize.js'
import { factorRoutes } from './factors.js'
import { generalRoutes } from './general.js'
import { identityRoutes } from './identities.js'
import { logoutRoutes } from './logout.js'
import { oauthServerRoutes } from './oauth-server.js'
import { otpRoutes } from './otp.js'
import { passkeyRegistrationRoutes, passkeyRoutes } from './passkeys.js'
import { playedRoutes } from './played.js'
import { resendRoutes } from './resend.js'
import { signupRoutes } from './signup.js'
import { ssoRoutes } from './sso.js'
import { tokenRoutes } from './token.js'
import { userRoutes } from './user.js'
import { verifyRoutes } from './verify.js'

/** Every route of the server; a new group is one file here, and one line. */
export const routeGroups: readonly RouteGroup[] = [
  generalRoutes,
  signupRoutes,
  tokenRoutes,
  verifyRoutes,
  otpRoutes,
  resendRoutes,
  userRoutes,
  logoutRoutes,
  adminUserRoutes,
  adminLinkRoutes,
  factorRoutes,
  adminCredentialRoutes,
  passkeyRegistrationRoutes,
  passkeyRoutes,
  authorizeRoutes,
  identityRoutes,
  oauthServerRoutes,
  adminOAuthClientRoutes,
  ssoRoutes,
  adminSsoRoutes,
  adminCustomProviderRoutes,
  playedRoutes,
]
