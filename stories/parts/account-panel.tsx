import { AccountSections, Card, DeleteAccountSection, github, Header, IdentityList, SignOutSection, Title } from 'latchkey'

/** `AccountPanel`, put together by hand from the sections that an app wants: a test shows that it is the same. */
export function AccountPanelByHand() {
  return (
    <Card width="wide">
      <Header data-align="start"><Title>Account</Title></Header>
      <AccountSections>
        <IdentityList providers={[github]} />
        <SignOutSection />
        <DeleteAccountSection onDelete={async () => undefined} />
      </AccountSections>
    </Card>
  )
}
