/** Pages in which the focus was in something that has gone, until the person does something. */
const waiting = new WeakSet<Document>()

/** Whether a heading that appears may take the focus that was in something that has gone: once. */
export function takeLostFocus(page: Document): boolean {
  return waiting.delete(page)
}

/**
 * Called when an element is about to go, and maybe more around it. Where the focus goes with it, it goes on to the card that takes the
 * place, else to the nearest heading that stays. What has happened is said to those who do not see it.
 */
export function handOverFocus(element: Element, said: string): void {
  const page = element.ownerDocument
  const focused = page.activeElement
  // Of several elements that go at once, the outermost comes first.
  if (!focused || focused === page.body || waiting.has(page)) return
  const around = ancestorsOf(element)
  waiting.add(page)
  // What goes is out of the page by then, and what takes its place is in it.
  queueMicrotask(() => {
    if (focused.isConnected) return void waiting.delete(page)
    const region = announce(page, said)
    const settle = () => {
      region.remove()
      waiting.delete(page)
      for (const type of actions) page.removeEventListener(type, settle, true)
    }
    for (const type of actions) page.addEventListener(type, settle, true)
    // A card that is loading has its heading later.
    if (page.activeElement === page.body && !page.querySelector('[data-loading]')) focusHeading(around)
  })
}

const actions = ['keydown', 'pointerdown'] as const

function ancestorsOf(element: Element): readonly Element[] {
  const { parentElement } = element
  return parentElement ? [parentElement, ...ancestorsOf(parentElement)] : []
}

function focusHeading(around: readonly Element[]): void {
  const headings = around.filter((element) => element.isConnected).map((element) => element.querySelector<HTMLElement>('h1, h2, h3, [role="heading"]'))
  const heading = headings.find((found) => found !== null)
  if (!heading) return
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1
  heading.focus()
}

/** An alert is read out as it appears. */
function announce(page: Document, text: string): HTMLElement {
  const region = page.createElement('div')
  region.className = 'lk-visually-hidden'
  region.setAttribute('role', 'alert')
  region.textContent = text
  page.body.append(region)
  return region
}
