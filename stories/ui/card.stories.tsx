import type { Meta, StoryObj } from '@storybook/react-vite'
import { BackButton, Button, Card, Checkbox, Divider, Footer, Header, Link, Logo, MailIcon, Medallion, Notice, NoticeDot, Stack, Subtitle, Title } from '../../src/ui/index.js'

const meta = { title: 'Primitives/Card', component: Card, parameters: { server: false } } satisfies Meta<typeof Card>

export default meta

type Story = StoryObj<typeof meta>

export const WithHeaderAndFooter: Story = {
  render: () => (
    <Card>
      <Header><Title>Sign in</Title><Subtitle>Welcome back. Good to see you.</Subtitle></Header>
      <Stack>
        <Button variant="outline" block>Continue with Acme</Button>
        <Divider><span>or</span></Divider>
        <Checkbox>I agree to the <Link href="#terms">terms</Link>.</Checkbox>
        <Button block>Sign in</Button>
      </Stack>
      <Footer>New here? <Link href="#sign-up">Create an account</Link></Footer>
    </Card>
  ),
}

export const WithMedallion: Story = {
  render: () => (
    <Card>
      <Header>
        <BackButton>Back</BackButton>
        <Medallion><MailIcon /></Medallion>
        <Title>Check your mail</Title>
        <Subtitle>We sent a link and a code to <strong>ada@example.test</strong>.</Subtitle>
      </Header>
      <Button block>Continue</Button>
    </Card>
  ),
}

export const WithLogo: Story = {
  render: () => (
    <Card>
      <Header><Logo><svg viewBox="0 0 18 18" aria-hidden="true"><rect x="2" y="2" width="14" height="14" rx="4" fill="currentColor" /></svg></Logo><Title>Sign in to Acme</Title></Header>
      <Notice role="status"><NoticeDot />You are offline. You stay signed in. <Link>Try now</Link></Notice>
    </Card>
  ),
}
