import type { ComponentProps, ComponentType } from 'react'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import * as ui from '../../src/ui/index.js'
import { ClassNamesProvider, SlotsProvider, type SlotName } from '../../src/ui/index.js'

/** Every slot with the part whose class it takes, as the compiler holds it. */
const slots: Readonly<Record<SlotName, string>> = {
  Alert: 'alert', BackButton: 'back', Badge: 'badge', Button: 'button', Card: 'card', Checkbox: 'checkbox', CodeInput: 'codeInput', Dialog: 'dialog', Divider: 'divider',
  Field: 'field', Footer: 'footer', Header: 'header', Link: 'link', Logo: 'logo', Medallion: 'medallion', Notice: 'notice', PasswordInput: 'input', PhoneInput: 'input',
  Requirements: 'requirements', Segmented: 'segmented', Select: 'input', Spinner: 'spinner', Strength: 'strength', Subtitle: 'subtitle', Tag: 'tag', TextInput: 'input', Title: 'title',
}

const Own = ({ className }: { className?: string }) => <i data-testid="own" className={className} />
const primitives = Object.entries(ui)

test.each(Object.entries(slots))('the class asked for a part reaches the app’s own %s', async (name, part) => {
  // SAFETY: the replacement reads the class alone, so that the slot needs no other prop.
  const Slot = primitives.find(([exported]) => exported === name)?.[1] as ComponentType<{ className?: string }>
  const screen = await render(
    <ClassNamesProvider classNames={{ [part]: 'mine' }}>
      <SlotsProvider slots={{ [name]: Own }}><Slot className="here" /></SlotsProvider>
    </ClassNamesProvider>,
  )
  await expect.element(screen.getByTestId('own')).toHaveAttribute('class', 'mine here')
})

test('an app’s Button that is made of ours has the class, and one without asks for none', async () => {
  const Mine = (props: ComponentProps<typeof ui.Button>) => <ui.Button {...props} data-mine="" />
  const screen = await render(
    <SlotsProvider slots={{ Button: Mine, Badge: Own }}>
      <ClassNamesProvider classNames={{ button: 'mine' }}><ui.Button>Sign in</ui.Button></ClassNamesProvider>
      <ui.Badge />
    </SlotsProvider>,
  )
  await expect.element(screen.getByRole('button')).toHaveClass('lk-button', 'mine')
  await expect.element(screen.getByTestId('own')).not.toHaveAttribute('class')
})
