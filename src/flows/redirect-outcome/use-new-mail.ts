'use client'

import { unwrap, useAction, useAuthClient, type ActionOptions } from '../../react/index.js'
import { sendNewMail, type NewMail, type NewMailRequest } from './new-mail.js'

/** Sends the mail that takes the place of a link that has gone to waste. */
export function useNewMail(mail: NewMail, options: ActionOptions<unknown, NewMailRequest>) {
  const client = useAuthClient()
  return useAction((request: NewMailRequest) => unwrap<unknown>(sendNewMail(client, mail, request)), options)
}
