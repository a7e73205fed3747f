import { invalid } from '../http-error.js'

const emailPattern = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/

/** The address in lowercase; spaces around it are an error. */
export function readEmail(email: string): string {
  if (email === '') throw invalid('An email address is required')
  if (email.length > 255) throw invalid('An email address is too long')
  if (!emailPattern.test(email)) throw invalid('Unable to validate email address: invalid format')
  return email.toLowerCase()
}

/** The digits of the number, without `+` and spaces. */
export function readPhone(phone: string): string {
  const digits = formatPhone(phone)
  if (!/^[1-9][0-9]{1,14}$/.test(digits)) throw invalid('Invalid phone number format (E.164 required)')
  return digits
}

export function formatPhone(phone: string): string {
  return phone.replace(/[+\s]/g, '')
}
