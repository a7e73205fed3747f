import { providerKeys, type Config } from '../config/index.js'

export interface ProviderSettings {
  readonly isEnabled: boolean
  readonly clientIds: readonly string[]
  readonly secret: string
  readonly redirectUri: string
  readonly url: string
  readonly isEmailOptional: boolean
  readonly skipsNonceCheck: boolean
}

const keysById = new Map(providerKeys.map((key) => [key.replace(/(?<=.)[A-Z]/g, (letter) => `_${letter}`).toLowerCase(), key]))

/** The settings of a provider by its id (`linkedin_oidc`), or undefined when there is no such provider. */
export function findSettings(config: Config, id: string): ProviderSettings | undefined {
  const key = keysById.get(id)
  if (key === undefined) return undefined
  return {
    isEnabled: config[`external${key}Enabled`],
    clientIds: config[`external${key}ClientId`],
    secret: config[`external${key}Secret`],
    redirectUri: config[`external${key}RedirectUri`],
    url: config[`external${key}Url`],
    isEmailOptional: config[`external${key}EmailOptional`],
    skipsNonceCheck: config[`external${key}SkipNonceCheck`],
  }
}
