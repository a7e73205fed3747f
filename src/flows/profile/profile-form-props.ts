import type { FlowFormProps, ViewLinks } from '../parts/index.js'
import type { ProfileFormOptions } from './use-profile-form.js'

/** Props of `ProfileForm`. */
export interface ProfileFormProps extends ProfileFormOptions, Omit<FlowFormProps, 'captcha'>, ViewLinks {}
