/** What a captcha widget is given. */
export interface CaptchaChallenge {
  /** To be called with each token that the widget makes. */
  readonly onToken: (token: string) => void
  /** Starts the widget anew: for one that has expired or failed. */
  readonly reset: () => void
}

/** The captcha of one form: holds the widget's token until it is used, and counts the challenges. */
export interface Captcha extends CaptchaChallenge {
  /** The token of this attempt, if there is one. A token serves once. */
  takeToken(): string | undefined
  getChallengeNumber(): number
  subscribe(listener: () => void): () => void
}

/** Makes the captcha of one form. */
export function createCaptcha(): Captcha {
  const listeners = new Set<() => void>()
  let token: string | undefined
  let challengeNumber = 0
  return {
    onToken(next) {
      token = next
    },
    takeToken() {
      const taken = token
      token = undefined
      return taken
    },
    reset() {
      token = undefined
      challengeNumber += 1
      for (const listener of [...listeners]) listener()
    },
    getChallengeNumber: () => challengeNumber,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The parameters of a call with the captcha's token among its options; as they were, when there is no token. */
export function withCaptchaToken<Params extends { options?: { captchaToken?: string } }>(params: Params, captchaToken: string | undefined): Params {
  return captchaToken === undefined ? params : { ...params, options: { ...params.options, captchaToken } }
}
