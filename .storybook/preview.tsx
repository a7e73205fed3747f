import type { Preview } from '@storybook/react-vite'
import { configure } from 'storybook/test'
import { expectAccessibleInBothSchemes } from './accessibility.ts'
import { createStoryBackend } from './backend.ts'
import { withAuth, withPage } from './decorators.tsx'
import { ComponentPage, PageContainer } from './docs/index.tsx'
import { keepPageStill } from './framed.ts'
import { loadLocale } from './locales.ts'
import { tidyPropRows } from './prop-rows.ts'
import { speak } from './said.ts'
import { globalTypes, initialGlobals } from './toolbar.ts'
import '@fontsource/inter/400.css'
import '@fontsource/inter/500.css'
import '@fontsource/inter/600.css'
import 'latchkey/styles.css'
import './preview.css'

keepPageStill()
configure({ asyncUtilTimeout: 5000 })

const preview: Preview = {
  tags: ['autodocs'],
  loaders: [async ({ parameters, globals }) => {
    const locale = await loadLocale(globals['locale'])
    await speak(locale)
    return { ...await createStoryBackend(parameters['server'] || {}, globals['client']), locale }
  }],
  beforeEach: async ({ parameters, globals, loaded }) => {
    if (globals['inbox'] === 'beside' && parameters['signedInAs']) await loaded.auth.signInWithPassword(parameters['signedInAs'])
  },
  decorators: [withAuth, withPage],
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true },
    a11y: { test: 'off' },
    docs: { page: ComponentPage, container: PageContainer, codePanel: true },
    options: {
      storySort: {
        order: [
          'Welcome', 'Guides', ['First five minutes', 'With supabase-js', 'Your own markup', 'Theming', 'Account', 'Words', 'Testing', 'From auth-ui-react', 'Security', 'Mail templates', 'The embedded server'],
          'Theme presets', 'Theme editor', 'Flows', ['Auth', 'AuthDialog', 'PasswordForm', 'SignUpForm', 'MagicLinkForm', 'OtpForm', 'OAuthButtons', 'SsoForm', 'AnonymousButton', 'GoogleOneTap',
            'ForgotPasswordForm', 'UpdatePasswordForm', 'VerifyOtpForm', 'MfaChallengeForm', 'AuthCallback', 'RedirectNotice', 'Guards',
            'AccountPanel', 'UserButton', 'ProfileForm', 'EmailForm', 'PhoneForm', 'IdentityList', 'UpgradeForm', 'SignOutSection', 'SignOutButton', 'DeleteAccountSection', 'StepUp', 'ReauthenticateForm', '*', 'Captcha', 'ConnectionNotice', 'Pseudo-locale', 'Parts'],
          'Primitives',
        ],
      },
    },
  },
  argTypesEnhancers: [tidyPropRows],
  globalTypes,
  initialGlobals,
  afterEach: async ({ canvasElement }) => {
    if ('__vitest_browser__' in globalThis) await expectAccessibleInBothSchemes(canvasElement)
  },
}

export default preview
