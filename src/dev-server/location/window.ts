const frameName = 'latchkey-window'

interface Shown {
  readonly address: URL
  readonly html: string
  readonly onSubmit: (form: HTMLFormElement, submitter: HTMLElement | null) => void
  /** The person closes the window themselves. */
  readonly onDismiss?: (() => void) | undefined
}

/** Shows a page in a window over this one; one that is open goes to the new page. */
export function showWindow(document: Document, { address, html, onSubmit, onDismiss }: Shown): void {
  hideWindow(document)
  const dialog = document.createElement('dialog')
  dialog.dataset['window'] = frameName
  dialog.setAttribute('aria-label', `${address.host}, played by the development server`)
  dialog.style.cssText = 'width: min(30rem, 100vw); height: min(46rem, 100dvh); max-width: none; max-height: none; padding: 0; overflow: hidden; border: 1px solid #71717a; border-radius: .75rem; background: Canvas; color: CanvasText; color-scheme: inherit'
  const body = document.createElement('div')
  body.style.cssText = 'display: flex; flex-direction: column; height: 100%'
  const bar = document.createElement('div')
  bar.style.cssText = 'display: flex; align-items: center; gap: .75rem; padding: .375rem .375rem .375rem 1rem; border-bottom: 1px solid #71717a; font: .875rem/1.4 system-ui, sans-serif'
  const where = document.createElement('span')
  where.style.cssText = 'flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap'
  where.textContent = `${address.host}${address.pathname}`
  const close = document.createElement('button')
  close.type = 'button'
  close.textContent = 'Close'
  close.style.cssText = 'min-height: 2.75rem; padding: 0 1rem; border: 0; border-radius: .5rem; background: transparent; color: inherit; font: inherit; font-weight: 600; cursor: pointer'
  const frame = document.createElement('iframe')
  frame.title = 'Page of the development server'
  frame.name = frameName
  frame.style.cssText = 'flex: 1; width: 100%; min-height: 0; border: 0'
  frame.srcdoc = html
  bar.append(where, close)
  body.append(bar, frame)
  dialog.append(body)

  const dismiss = () => {
    hideWindow(document)
    onDismiss?.()
  }
  close.addEventListener('click', dismiss)
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    dismiss()
  })
  frame.addEventListener('load', () => {
    const inner = frame.contentDocument
    if (inner) inner.documentElement.style.colorScheme = getComputedStyle(dialog).colorScheme
    inner?.addEventListener('submit', (event) => {
      event.preventDefault()
      // SAFETY: only forms are submitted. The frame's own classes are not this page's, so that `instanceof` tells nothing.
      onSubmit(event.target as HTMLFormElement, event.submitter)
    })
    inner?.addEventListener('keydown', (event) => { if (event.key === 'Escape') dismiss() })
    frame.focus()
  })
  document.body.append(dialog)
  dialog.showModal()
}

export function hideWindow(document: Document): void {
  const dialog = document.querySelector<HTMLDialogElement>(`dialog[data-window="${frameName}"]`)
  // Closing gives the focus back to where it was.
  dialog?.close()
  dialog?.remove()
}
