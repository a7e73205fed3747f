import { forwardRef, useImperativeHandle, useState } from 'react'

/** Stands in for the component of `@marsidev/react-turnstile`, with the props that the forms use. */
export interface TurnstileProps {
  siteKey: string
  onSuccess?: (token: string) => void
  onExpire?: () => void
  onError?: () => void
}

export const Turnstile = forwardRef<{ reset: () => void }, TurnstileProps>(function Turnstile({ siteKey, onSuccess, onExpire }, ref) {
  const [isSolved, setSolved] = useState(false)
  useImperativeHandle(ref, () => ({ reset: () => setSolved(false) }))
  return <Widget name="Turnstile" siteKey={siteKey} isSolved={isSolved} onSolve={() => { setSolved(true); onSuccess?.(newToken('turnstile')) }} onExpire={onExpire} />
})

/** Stands in for the component of `@hcaptcha/react-hcaptcha`, with the props that the forms use. */
export interface HCaptchaProps {
  sitekey: string
  onVerify?: (token: string, key: string) => void
  onExpire?: () => void
  onError?: (code: string) => void
}

export const HCaptcha = forwardRef<{ resetCaptcha: () => void }, HCaptchaProps>(function HCaptcha({ sitekey, onVerify, onExpire }, ref) {
  const [isSolved, setSolved] = useState(false)
  useImperativeHandle(ref, () => ({ resetCaptcha: () => setSolved(false) }))
  return <Widget name="hCaptcha" siteKey={sitekey} isSolved={isSolved} onSolve={() => { setSolved(true); onVerify?.(newToken('hcaptcha'), 'key') }} onExpire={onExpire} />
})

let made = 0
const newToken = (kind: string) => `${kind}-${(made += 1)}`

function Widget({ name, siteKey, isSolved, onSolve, onExpire }: { name: string; siteKey: string; isSolved: boolean; onSolve: () => void; onExpire: (() => void) | undefined }) {
  return (
    <div className="captcha-widget" data-site-key={siteKey}>
      <label><input type="checkbox" checked={isSolved} onChange={onSolve} /> I am human ({name})</label>
      <button type="button" onClick={onExpire}>Expire</button>
    </div>
  )
}
