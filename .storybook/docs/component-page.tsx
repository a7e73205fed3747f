import { ArgTypes, DocsContext, Heading, Markdown, Source, Title } from '@storybook/addon-docs/blocks'
import { useContext, type ComponentProps } from 'react'
import { noteOf } from '../notes/index.ts'
import { storyName } from '../story-name.ts'
import { StoryFrame } from './story-frame.tsx'

type Story = ReturnType<NonNullable<ComponentProps<typeof DocsContext.Provider>['value']>['componentStories']>[number]

const asParts = 'As Parts'

/** The page of a component: what it is for, a live example, its props, its states, its parts, and what it does for everybody. */
export function ComponentPage() {
  const stories = useContext(DocsContext).componentStories()
  const [first] = stories
  if (!first) return null
  const note = noteOf(first.title)
  const parts = stories.find(({ name }) => name === asParts)
  const states = stories.filter((story) => story !== first && story !== parts)
  const hasServer = first.parameters['server'] !== false
  return (
    <>
      <Title />
      <Markdown>{note.what}</Markdown>
      {note.names && <Source language="tsx" code={`import { ${note.names.join(', ')} } from 'latchkey'`} />}
      <StoryFrame id={first.id} title={`${first.title}: live`} height={first.parameters['frameHeight']} live={hasServer} />
      {hasServer && <Markdown>It runs on a server of its own, in this page: what that mails and texts is at its side. The toolbar changes its theme, language, direction and client.</Markdown>}
      {Object.keys(first.argTypes).length > 0 && <Props />}
      {states.length > 0 && <Heading>States</Heading>}
      {states.map((story) => <State key={story.id} story={story} />)}
      {parts && <Parts story={parts} />}
      <Heading>For everybody</Heading>
      <Markdown>{note.accessibility.map((line) => `- ${line}`).join('\n')}</Markdown>
    </>
  )
}

const Props = () => (
  <>
    <Heading>Props</Heading>
    <div className="catalogue-props"><ArgTypes /></div>
  </>
)

function State({ story }: { readonly story: Story }) {
  const description: unknown = story.parameters['docs']?.description?.story
  return (
    <section className="catalogue-state">
      <h3 id={story.id}>{storyName(story.name)} <a href={`?path=/story/${story.id}`} target="_top">Open</a></h3>
      {typeof description === 'string' && <Markdown>{description}</Markdown>}
      <StoryFrame id={story.id} title={`${story.title}: ${storyName(story.name)}`} height={story.parameters['frameHeight']} />
    </section>
  )
}

function Parts({ story }: { readonly story: Story }) {
  return (
    <>
      <Heading>As parts</Heading>
      <Markdown>The same, built from the hook and the parts that the component itself is built of. Take it, and change what you like.</Markdown>
      <StoryFrame id={story.id} title={`${story.title}: as parts`} />
      <Source language="tsx" code={String(story.parameters['docs']?.source?.code ?? '')} />
    </>
  )
}
