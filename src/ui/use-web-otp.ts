'use client'

import { useEffect, type RefObject } from 'react'

interface OtpCredentials {
  get(options: { readonly otp: { readonly transport: readonly ['sms'] }; readonly signal: AbortSignal }): Promise<{ readonly code?: string } | null>
}

/** Offers to take the code out of a text message, where the browser can (WebOTP), for as long as the input is there. */
export function useWebOtp(isWanted: boolean, input: RefObject<HTMLInputElement | null>, accept: (input: HTMLInputElement, code: string) => void) {
  useEffect(() => {
    if (!isWanted || !('OTPCredential' in window)) return
    const controller = new AbortController()
    // SAFETY: a browser with OTPCredential answers to this call of the WebOTP API, which TypeScript's DOM library does not list.
    const credentials = navigator.credentials as unknown as OtpCredentials
    const given = credentials.get({ otp: { transport: ['sms'] }, signal: controller.signal })
    // A refusal means that the person types the code, as without the offer.
    void given.then((credential) => {
      if (credential?.code && input.current) accept(input.current, credential.code)
    }, () => undefined)
    return () => controller.abort()
  }, [isWanted, input, accept])
}
