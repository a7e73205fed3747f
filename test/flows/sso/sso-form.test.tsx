// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { SsoForm, ssoDomainSchema } from 'latchkey'
import { renderWithAuth } from 'latchkey/testing'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { clients } from '../../testing/clients.js'

describe.each(clients)('SsoForm with %s', (_, client) => {
  it('says that there is no single sign-on here', async () => {
    renderWithAuth(<SsoForm defaultValues={{ email: 'ada@acme.example' }} />, { client, config: { samlEnabled: false } })
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }))
    await waitFor(() => expect(screen.getAllByRole('alert')[0]?.textContent).toContain('Single sign-on is not available here.'))
  })
})

it.each([
  ['acme.example', 'acme.example'], [' Acme.Example ', 'acme.example'], ['https://www.acme.example/about?x#y', 'acme.example'], ['@acme.example', 'acme.example'],
  ['ada@acme.example', 'acme.example'], ['login.acme.example', 'login.acme.example'],
])('the domain in %j is %s', (entered, domain) => {
  expect(z.parse(ssoDomainSchema, { domain: entered })).toEqual({ domain })
})

it.each(['', 'acme', 'acme .example', '.example', 'acme.'])('%j is no domain', (entered) => {
  expect(z.safeParse(ssoDomainSchema, { domain: entered }).success).toBe(false)
})
