/** What the server asks of a captcha, where there is one. */
export const captcha = (captchaToken: string | undefined) => ({ gotrue_meta_security: { captcha_token: captchaToken } })
