import { DeleteAccountSection, type DeleteAccountSectionProps, type StepUpProof } from 'latchkey'
import { ada } from 'latchkey/testing'
import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { renderFlow } from '../render-flow.js'

const phrase = 'delete my account'
const refusal = (code: string) => ({ error: { name: 'AuthApiError', message: code, code } })

async function page(props: DeleteAccountSectionProps) {
  const flow = await renderFlow(<DeleteAccountSection {...props} />)
  await flow.client.signInWithPassword(ada)
  const { screen } = flow
  const start = screen.getByRole('button', { name: 'Delete account' })
  await expect.element(start).toBeVisible()
  const dialog = screen.getByRole('alertdialog', { name: 'Delete your account?' })
  return { ...flow, start, dialog, field: dialog.getByLabelText(/^Type/), submit: dialog.getByRole('button', { name: 'Delete for good' }), deleted: screen.getByText('Your account has been deleted.') }
}

describe('DeleteAccountSection', () => {
  test('has some words typed, deletes, and is signed out then; by keyboard alone', async () => {
    const onDelete = vi.fn(async () => undefined)
    const onSuccess = vi.fn()
    const { client, start, dialog, field, deleted } = await page({ onDelete, onSuccess })
    start.element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(field).toHaveFocus()
    await userEvent.keyboard('delete{Enter}')
    await expect.element(dialog.getByText('Type the words exactly as they stand above.')).toBeVisible()
    await expect.element(field).toHaveFocus()
    expect(onDelete).not.toHaveBeenCalled()
    await field.fill(`  ${phrase.toUpperCase()} `)
    await userEvent.keyboard('{Enter}')
    await expect.element(deleted).toBeVisible()
    expect(onDelete).toHaveBeenCalledTimes(1)
    expect(onSuccess).toHaveBeenCalledTimes(1)
    expect(client.getSnapshot().status).toBe('signed-out')
  })

  test('given up, nothing is done', async () => {
    const onDelete = vi.fn()
    const { start, dialog } = await page({ onDelete })
    await start.click()
    await userEvent.keyboard('{Escape}')
    await expect.element(start).toHaveFocus()
    expect(dialog.query()).toBeNull()
    expect(onDelete).not.toHaveBeenCalled()
  })

  test('what the app throws is said as what it means, and it can be tried again', async () => {
    const onDelete = vi.fn(async (): Promise<void> => { throw new Error('The backend is down.') })
    const { client, start, dialog, field, submit, deleted } = await page({ onDelete })
    await start.click()
    await field.fill(phrase)
    await submit.click()
    await expect.element(dialog.getByText('Your account could not be deleted. Try again in a moment.')).toBeVisible()
    expect(client.getSnapshot().status).toBe('signed-in')
    onDelete.mockResolvedValueOnce(undefined)
    await dialog.getByRole('button', { name: 'Try again' }).click()
    await expect.element(deleted).toBeVisible()
  })

  test('what the app gives back as an error is said in the words of the app, and heard by onError', async () => {
    const onError = vi.fn()
    const error = { message: 'Cancel your subscription first.' }
    const { start, dialog, field, submit } = await page({ onDelete: async () => ({ error }), onError })
    await start.click()
    await field.fill(phrase)
    await submit.click()
    await expect.element(dialog.getByText(error.message)).toBeVisible()
    expect(onError).toHaveBeenCalledWith(error)
  })

  test('so is one with a code of the app’s own; a code of the server is said in ours', async () => {
    const errors = [{ message: 'Cancel your subscription first.', code: 'has_subscription' }, { message: 'User not found', code: 'user_not_found' }]
    const { start, dialog, field, submit } = await page({ onDelete: async () => ({ error: errors.shift() }) })
    await start.click()
    await field.fill(phrase)
    await submit.click()
    await expect.element(dialog.getByText('Cancel your subscription first.')).toBeVisible()
    await submit.click()
    await expect.element(dialog.getByText('This account no longer exists.')).toBeVisible()
  })

  test('what the app throws reaches onError', async () => {
    const onError = vi.fn()
    const thrown = new Error('The backend is down.')
    const { start, dialog, field, submit } = await page({ onDelete: async () => { throw thrown }, onError })
    await start.click()
    await field.fill(phrase)
    await submit.click()
    await expect.element(dialog.getByText(/could not be deleted/)).toBeVisible()
    expect(onError).toHaveBeenCalledWith(thrown)
  })

  test('an account that the server has deleted already is signed out all the same', async () => {
    const { client, server, start, field, submit, deleted } = await page({ onDelete: async () => { server.faults.next('session-revoked') } })
    await start.click()
    await field.fill(phrase)
    await submit.click()
    await expect.element(deleted).toBeVisible()
    expect(client.getSnapshot().status).toBe('signed-out')
  })

  test('the app’s backend may have the person confirm first', async () => {
    const proofs: StepUpProof[] = []
    const onDelete = async (proof: StepUpProof) => {
      proofs.push(proof)
      return proof.current_password === ada.password ? undefined : refusal(proof.current_password ? 'current_password_invalid' : 'current_password_required')
    }
    const { screen, start, field, submit, deleted } = await page({ onDelete })
    await start.click()
    await field.fill(phrase)
    await submit.click()
    const current = screen.getByLabelText('Current password', { exact: true })
    await expect.element(current).toHaveFocus()
    await current.fill(ada.password)
    await userEvent.keyboard('{Enter}')
    await expect.element(deleted).toBeVisible()
    expect(proofs).toEqual([{}, { current_password: ada.password }])
  })

  test('giving up the confirmation leads back to the words', async () => {
    const { screen, start, dialog, field, submit } = await page({ onDelete: async () => refusal('current_password_required') })
    await start.click()
    await field.fill(phrase)
    await submit.click()
    await expect.element(screen.getByLabelText('Current password', { exact: true })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(dialog).toBeVisible()
    await expect.element(field).toHaveValue(phrase)
    await expect.element(submit).not.toHaveAttribute('aria-busy')
  })
})
