import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { kebab, type PartName } from '../../src/ui/part-names.js'
import {
  Alert, BackButton, Badge, Button, Card, Checkbox, ClassNamesProvider, CodeInput, Divider, Field, Footer, Grid, Header, Link, Logo, Medallion, Notice, NoticeDot, PasswordInput, PhoneInput,
  Requirements, Row, Segmented, Select, Spinner, Stack, Strength, Subtitle, Tag, TextInput, ThemeRoot, Title, View,
} from '../../src/ui/index.js'
import { components } from '../pictures/components.jsx'
import { renderComponent } from '../pictures/render-component.jsx'
import { light } from '../pictures/variants.js'

/** Every part, as the compiler holds it. */
const parts: Readonly<Record<PartName, true>> = {
  root: true, card: true, header: true, title: true, subtitle: true, footer: true, stack: true, row: true, grid: true, divider: true, logo: true, medallion: true, form: true,
  field: true, labelRow: true, label: true, optional: true, fieldHint: true, fieldError: true, fieldDescription: true, input: true, inputGroup: true, iconButton: true,
  code: true, codeInput: true, codeCell: true, requirements: true, requirement: true, checkbox: true, checkboxInput: true, button: true, badge: true, link: true, back: true,
  alert: true, alertText: true, alertActions: true, spinner: true, tag: true, notice: true, noticeDot: true, view: true, dialog: true, backdrop: true, close: true, country: true,
  popover: true, listbox: true, option: true, segmented: true, segment: true, select: true, strength: true, strengthBar: true, sections: true, section: true, sectionHead: true,
  sectionTitle: true, sectionBody: true, list: true, item: true, itemIcon: true, itemText: true, avatar: true, menuButton: true, menu: true, menuHead: true, menuItem: true,
  icon: true, visuallyHidden: true, buttonLabel: true, provider: true,
}
const names = Object.keys(parts)
const classNames = Object.fromEntries(names.map((name) => [name, `app-${kebab(name)}`]))
const seen = new Set<string>()

/** What has a class of ours and is not marked as that part, with the class asked for it. */
function unmarked(): readonly string[] {
  return [...document.querySelectorAll('[class*="lk-"]')].flatMap((element) => {
    const slot = element.getAttribute('data-slot') ?? ''
    seen.add(slot)
    return element.classList.contains(`lk-${slot}`) && element.classList.contains(`app-${slot}`) ? [] : [`${element.tagName} ${element.getAttribute('class')} (${slot})`]
  })
}

test.each(components)('each element of $name is marked as a part, and takes the class asked for it', async (component) => {
  await page.viewport(800, 1000)
  await renderComponent(component, [light], { classNames })
  expect(unmarked()).toEqual([])
})

const phoneWords = { country: 'Country', chosenCountry: 'Country: {country}', searchCountry: 'Search', noCountry: 'No such country' }

test('each element of the primitives is marked as a part, and takes the class asked for it', async () => {
  const screen = await render(
    <ClassNamesProvider classNames={classNames}>
      <Card>
        <Header><BackButton>Back</BackButton><Logo /><Medallion /><Title>Title</Title><Subtitle>Words</Subtitle></Header>
        <View><Stack><Row><Grid><Tag>New</Tag></Grid></Row><Divider>or</Divider><Spinner /></Stack></View>
        <Field label="Name" mark="Optional" hint="Hint" error="Wrong" description="Words"><TextInput /></Field>
        <Field label="Password"><PasswordInput showLabel="Show password" capsLockLabel="Caps Lock is on" /></Field>
        <Field label="Code"><CodeInput /></Field>
        <Field label="Phone"><PhoneInput words={phoneWords} defaultCountry="DE" /></Field>
        <Field label="Plan"><Select><option>One</option></Select></Field>
        <Requirements requirements={[{ id: 'one', label: 'A digit', isMet: true }]} metLabel="Met:" notMetLabel="Not met:" />
        <Strength score={2} word="Fair" aria-label="Strength" />
        <Segmented label="How" choices={[{ value: 'sms', label: 'Text message' }]} />
        <Checkbox>I agree to the <Link href="#terms">terms</Link></Checkbox>
        <Alert actions={<Link>Try again</Link>}>Wrong</Alert>
        <Button pending>Sign in<Badge>Last used</Badge></Button>
        <Footer>Foot</Footer>
      </Card>
      <ThemeRoot><Notice><NoticeDot /></Notice></ThemeRoot>
    </ClassNamesProvider>,
  )
  await screen.getByRole('button', { name: /^Country/ }).click()
  await screen.getByRole('option').first().findElement()
  expect(unmarked()).toEqual([])
})

test('each part that can be named is somewhere among them', () => {
  expect(names.map(kebab).filter((name) => !seen.has(name))).toEqual([])
})
