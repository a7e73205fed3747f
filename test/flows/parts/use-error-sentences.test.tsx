// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { renderWithAuth } from 'latchkey/testing'
import { expect, test } from 'vitest'
import { clientErrorCodes, serverErrorCodes } from '../../../src/core/error-codes.js'
import { useErrorSentences } from '../../../src/flows/parts/use-error-sentences.js'
import { enErrors } from '../../../src/i18n/index.js'

function Sentence({ code }: { code: string }) {
  const { say } = useErrorSentences()
  return <p>{say({ name: 'AuthApiError', message: 'raw', code, status: 400 }).text}</p>
}

test('has the most frequent sentences at once', () => {
  const { container } = renderWithAuth(<Sentence code="invalid_credentials" />)
  expect(container.textContent).toBe(enErrors.invalid_credentials)
})

test('G40: says nothing until a further sentence is there, then that one', async () => {
  const { container } = renderWithAuth(<Sentence code="signup_disabled" />)
  expect(container.textContent).toBe('')
  expect(await screen.findByText(enErrors.signup_disabled)).toBeDefined()
})

test('G40: has a sentence for every code', async () => {
  const codes = [...serverErrorCodes, ...clientErrorCodes]
  const { container } = renderWithAuth(<>{codes.map((code) => <Sentence key={code} code={code} />)}</>)
  await screen.findByText(enErrors.identity_not_found)
  expect([...container.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual(codes.map((code) => enErrors[code]))
})

test('G40: says a code that nobody knows in a neutral sentence', async () => {
  renderWithAuth(<Sentence code="brand_new_code" />)
  expect(await screen.findByText(enErrors.unknown_code)).toBeDefined()
})
