'use client'

import { Fragment, useSyncExternalStore, type ReactNode } from 'react'
import type { Captcha, CaptchaChallenge } from './captcha.js'

/** Draws a captcha widget with what it is given. */
export type CaptchaSlot = (challenge: CaptchaChallenge) => ReactNode

/** The captcha widget of the app, mounted anew for each challenge. */
export function CaptchaField({ captcha, render }: { captcha: Captcha; render: CaptchaSlot | undefined }) {
  const challengeNumber = useSyncExternalStore(captcha.subscribe, captcha.getChallengeNumber, captcha.getChallengeNumber)
  return render ? <Fragment key={challengeNumber}>{render(captcha)}</Fragment> : null
}
