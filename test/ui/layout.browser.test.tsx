import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import 'latchkey/styles.css'
import { Alert, Badge, Button, Card, CodeInput, Field, Footer, Header, Link, Notice, NoticeDot, PasswordInput, Row, Stack, Subtitle, Title } from '../../src/ui/index.js'

afterEach(() => page.viewport(800, 700))

const board = (
  <Card>
    <Header><Title>Sicherheitsüberprüfungsverfahren</Title><Subtitle>adalovelace.with.a.very.long.address@department.example.test</Subtitle></Header>
    <Stack>
      <Button variant="outline" block>Mit einem Beispielanbieterkonto fortfahren<Badge>Zuletzt verwendet</Badge></Button>
      <Alert actions={<><Link>Bestätigungsnachricht erneut senden</Link><Link>Passwort zurücksetzen</Link></>}>adalovelace.with.a.very.long.address@department.example.test</Alert>
      <Field label="Benutzerkennwort" action={<Link href="#forgot">Kennwort vergessen und zurücksetzen?</Link>} error="Unzulässigezeichenkombinationundsoweiter">
        <PasswordInput showLabel="Show password" />
      </Field>
      <Field label="Code"><CodeInput length={10} /></Field>
      <Row><Button variant="ghost" size="small">In 0:42 erneut senden</Button><Button variant="ghost" size="small">Posteingang öffnen</Button></Row>
      <Notice><NoticeDot />Keine Verbindung.<Link>Jetzt versuchen</Link></Notice>
    </Stack>
    <Footer>Noch nicht registriert? <Link>Benutzerkonto anlegen</Link></Footer>
  </Card>
)

/** What sticks out of its card to a side; the badge and hidden texts may lie where they like within it. */
function stickingOut(container: Element): readonly string[] {
  const card = container.querySelector('.lk-card')?.getBoundingClientRect() ?? new DOMRect()
  return [...container.querySelectorAll('.lk-card *')]
    .filter((element) => { const box = element.getBoundingClientRect(); return box.left < card.left || box.right > card.right })
    .map((element) => element.className.toString())
}

test.each([320, 256])('at %i px nothing is cut and nothing sticks out', async (width) => {
  await page.viewport(width, 700)
  const screen = await render(board)
  expect(stickingOut(screen.container)).toEqual([])
  const clipped = [...screen.container.querySelectorAll('.lk-button, .lk-alert, .lk-field, .lk-footer')].filter((element) => element.scrollWidth > element.clientWidth)
  expect(clipped.map((element) => element.textContent)).toEqual([])
})
