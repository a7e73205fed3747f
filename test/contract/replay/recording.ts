export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }

export interface RecordedRequest {
  readonly method: string
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Json
  readonly form?: Readonly<Record<string, string>>
  readonly rawBody?: string
}

export interface RecordedAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Json
  readonly text?: string
}

export interface Step {
  readonly request?: RecordedRequest
  readonly response?: RecordedAnswer
  readonly times?: number
  readonly parallel?: number
  readonly mail?: { readonly to: string; readonly type: string; readonly subject: string; readonly links: readonly string[]; readonly code?: string; readonly tokenHash?: string }
  readonly sms?: { readonly phone: string; readonly otp: string; readonly type?: string }
  readonly noMail?: true
  readonly noSms?: true
  readonly advance?: number
  readonly idp?: IdpCode
  readonly hook?: { readonly name: string; readonly answer: HookAnswer }
  readonly hookCall?: { readonly name: string; readonly body: Json }
}

export interface IdpCode {
  readonly code: string
  readonly userinfo?: JsonObject
  readonly tokens?: JsonObject
  readonly exchangeError?: boolean
}

export interface HookAnswer {
  readonly status?: number
  readonly body?: Json
  readonly addClaims?: JsonObject
}

export interface Recording {
  readonly scenario: string
  readonly shows: string
  readonly config: Readonly<Record<string, string>>
  readonly computed?: Readonly<Record<string, JsonObject>>
  readonly steps: readonly Step[]
  readonly jwts?: Readonly<Record<string, { readonly header: Json; readonly claims: Json }>>
}
