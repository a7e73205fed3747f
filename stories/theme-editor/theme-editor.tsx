import { Auth, AuthProvider, google, github, type Theme } from 'latchkey'
import type { LatchkeyClient } from 'latchkey/core'
import { useState } from 'react'
import { tokens, type EditedToken } from './tokens.js'
import './theme-editor.css'

const presets = ['none', 'light', 'dark', 'highContrast', 'minimal'] as const

interface ThemeEditorProps {
  readonly client: LatchkeyClient
  readonly presets: Readonly<Record<string, Theme>>
}

/** Controls for a theme's tokens, what they do, and the `theme` prop that does it. */
export function ThemeEditor({ client, presets: known }: ThemeEditorProps) {
  const [theme, setTheme] = useState<Theme>({ colorPrimary: '#0f766e' })
  const set = (name: keyof Theme, value: string | undefined) => setTheme((before) => ({ ...Object.fromEntries(Object.entries(before).filter(([token]) => token !== name)), ...(value && { [name]: value }) }))
  return (
    <div className="theme-editor">
      <form className="theme-editor-controls" aria-label="Theme" onSubmit={(event) => event.preventDefault()}>
        <label>
          Begin with
          <select defaultValue="none" onChange={(event) => setTheme(known[event.target.value] ?? {})}>
            {presets.map((name) => <option key={name} value={name}>{name === 'none' ? 'Nothing' : name}</option>)}
          </select>
        </label>
        {tokens.map((token) => <TokenControl key={token.name} token={token} value={theme[token.name]} onChange={(value) => set(token.name, value)} />)}
      </form>
      <div className="theme-editor-preview">
        <AuthProvider client={client} theme={theme}><Auth providers={[google, github]} /></AuthProvider>
      </div>
      <ThemeProp theme={theme} />
    </div>
  )
}

interface TokenControlProps {
  readonly token: EditedToken
  readonly value: string | number | undefined
  readonly onChange: (value: string | undefined) => void
}

function TokenControl({ token: { label, control }, value, onChange }: TokenControlProps) {
  switch (control.kind) {
    case 'colour': return (
      <label className="theme-editor-row">
        {label}
        <span>
          <input type="color" value={/^#[0-9a-f]{6}$/i.test(String(value)) ? String(value) : control.start} onChange={(event) => onChange(event.target.value)} />
          <Reset label={label} isSet={value !== undefined} onReset={() => onChange(undefined)} />
        </span>
      </label>
    )
    case 'length': return (
      <label className="theme-editor-row">
        {label}
        <span>
          <input type="range" min={control.least} max={control.most} value={Number.parseFloat(String(value ?? control.start))} onChange={(event) => onChange(`${event.target.value}px`)} />
          <Reset label={label} isSet={value !== undefined} onReset={() => onChange(undefined)} />
        </span>
      </label>
    )
    case 'choice': return (
      <label>
        {label}
        <select value={String(value ?? '')} onChange={(event) => onChange(event.target.value)}>
          {control.options.map(([option, name]) => <option key={option} value={option}>{name}</option>)}
        </select>
      </label>
    )
    default: return control satisfies never
  }
}

function Reset({ label, isSet, onReset }: { readonly label: string; readonly isSet: boolean; readonly onReset: () => void }) {
  return <button type="button" aria-label={`${label}: as it was`} disabled={!isSet} onClick={onReset}>↺</button>
}

function ThemeProp({ theme }: { readonly theme: Theme }) {
  const [isCopied, setIsCopied] = useState(false)
  const text = writeThemeProp(theme)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setIsCopied(true)
  }
  return (
    <div className="theme-editor-prop">
      <pre tabIndex={0} aria-label="The theme prop"><code>{text}</code></pre>
      <button type="button" onClick={() => void copy()} onBlur={() => setIsCopied(false)}>{isCopied ? 'Copied' : 'Copy'}</button>
    </div>
  )
}

/** The prop as an app writes it. */
export function writeThemeProp(theme: Theme): string {
  const entries = Object.entries(theme).map(([name, value]) => `  ${name}: ${typeof value === 'string' ? `'${value.replaceAll("'", "\\'")}'` : value},`)
  return entries.length ? `theme={{\n${entries.join('\n')}\n}}` : 'theme={{}}'
}
