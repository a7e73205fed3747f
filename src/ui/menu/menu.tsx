'use client'

import { useId, useRef, type MouseEvent, type ReactNode, type RefObject } from 'react'
import { usePart } from '../class-names-context.js'
import { createPart } from '../create-part.js'
import { Spinner } from '../spinner.js'
import { useMenu } from './use-menu.js'

/** Something to choose in a menu. */
export interface MenuItem {
  readonly key: string
  readonly label: string
  readonly icon?: ReactNode
  /** Makes it a link. */
  readonly href?: string | undefined
  /** Called when it is chosen; for a link with the event of the press, whose default can be prevented. */
  readonly onSelect?: ((event: MouseEvent) => void) | undefined
  /** What it has begun is under way: it does nothing more, and the menu stays open. @default false */
  readonly pending?: boolean | undefined
  /** The menu stays open when it is chosen. @default false */
  readonly keepsOpen?: boolean | undefined
}

/** Props of `Menu`. */
export interface MenuProps {
  /** Name of the menu. */
  readonly label: string
  /** Name of the button, where its content does not say enough. */
  readonly buttonLabel?: string | undefined
  /** The button, to give it the focus. */
  readonly buttonRef?: RefObject<HTMLButtonElement | null> | undefined
  /** What the button shows. */
  readonly button: ReactNode
  readonly items: readonly MenuItem[]
  /** What stands above the items. */
  readonly head?: ReactNode
  readonly disabled?: boolean | undefined
}

const MenuHead = /* @__PURE__ */ createPart('menuHead', 'div')

/** A button and the menu that it opens. */
export function Menu({ label, buttonLabel, buttonRef: givenRef, button, items, head, disabled }: MenuProps) {
  const id = useId()
  const [ownRef, menuRef] = [useRef<HTMLButtonElement>(null), useRef<HTMLDivElement>(null)]
  const buttonRef = givenRef ?? ownRef
  const { isOpen, toggle, closeAndReturn, handleButtonKey, handleMenuKey } = useMenu(buttonRef, menuRef)
  const menuPart = usePart('menu')
  return (
    <>
      <button
        ref={buttonRef} type="button" {...usePart('menuButton')} aria-haspopup="menu" aria-expanded={isOpen} aria-controls={isOpen ? id : undefined}
        aria-label={buttonLabel} disabled={disabled} onClick={toggle} onKeyDown={handleButtonKey}
      >
        {button}
      </button>
      {isOpen && (
        <div ref={menuRef} {...menuPart} onKeyDown={handleMenuKey}>
          {head && <MenuHead>{head}</MenuHead>}
          <div id={id} role="menu" aria-label={label}>{items.map(({ key, ...item }) => <MenuItemView key={key} item={item} onClose={closeAndReturn} />)}</div>
        </div>
      )}
    </>
  )
}

function MenuItemView({ item: { label, icon, href, onSelect, pending = false, keepsOpen = false }, onClose }: { item: Omit<MenuItem, 'key'>; onClose: () => void }) {
  const part = usePart('menuItem')
  const handleClick = (event: MouseEvent) => {
    if (pending) return event.preventDefault()
    // The focus is back at the button before anything opens that gives it back afterwards.
    if (!keepsOpen) onClose()
    onSelect?.(event)
  }
  const props = { ...part, 'role': 'menuitem', 'tabIndex': -1, 'aria-disabled': pending || undefined, 'aria-busy': pending || undefined, 'onClick': handleClick }
  const content = <>{pending ? <Spinner /> : icon}<span>{label}</span></>
  return href === undefined ? <button type="button" {...props}>{content}</button> : <a href={href} {...props}>{content}</a>
}
