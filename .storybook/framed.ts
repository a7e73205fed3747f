/** In a frame on a page, a step that takes the focus must not scroll the page to itself. */
export function keepPageStill() {
  if (!new URLSearchParams(location.search).has('framed')) return
  const { focus } = HTMLElement.prototype
  HTMLElement.prototype.focus = function focusWithoutScrolling(options) { focus.call(this, { ...options, preventScroll: true }) }
  Element.prototype.scrollIntoView = () => undefined
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, noteHand, { capture: true })
}

/** A story may take the focus by itself: that a person's hand is in it is seen by what only a hand does. */
function noteHand({ isTrusted }: Event) {
  if (isTrusted) document.documentElement.dataset['touched'] = ''
}
