import { Markdown } from '@storybook/addon-docs/blocks'

/** Pages of the catalogue for guides that link to one another as files. */
const pages: Readonly<Record<string, string>> = {
  'account': 'account', 'words': 'words', 'first-five-minutes': 'first-five-minutes', 'with-supabase-js': 'with-supabase-js',
  'your-own-markup': 'your-own-markup', 'theming': 'theming', 'testing': 'testing', 'from-auth-ui-react': 'from-auth-ui-react',
  'security': 'security', 'mail-templates': 'mail-templates', 'dev-server': 'the-embedded-server',
}

/** A guide of `docs/guides`, as it stands there, with its links led to the catalogue's pages. */
export function Guide({ text }: { readonly text: string }) {
  const linked = text.replaceAll(/\]\(([a-z-]+)\.md(#[\w-]*)?\)/g, (link, name: string) => (pages[name] ? `](?path=/docs/guides-${pages[name]}--docs)` : link))
  return <Markdown>{linked.replaceAll(/\[([^\]]+)\]\(\.\.\/[^)]+\)/g, '$1')}</Markdown>
}
