/** The page's stylesheet: the system's fonts and colours, one column, from 320 pixels on. */
export const pageStyle = `:root {
  color-scheme: light dark;
  --text: light-dark(#1b1f24, #e9edf2);
  --muted: light-dark(#57606a, #a3adb8);
  --ground: light-dark(#f6f7f9, #14171b);
  --card: light-dark(#ffffff, #1d2127);
  --line: light-dark(#c9d0d8, #3a424c);
  --accent: light-dark(#0b5fae, #7cbcff);
  --notice: light-dark(#fff4d6, #3a2f10);
  font: 100%/1.5 system-ui, sans-serif;
  color: var(--text);
  background: var(--ground);
}
*, ::before, ::after { box-sizing: border-box }
body { margin: 0 auto; max-width: 56rem; padding: 1rem }
h1 { font-size: 1.5rem; margin: 0 0 .5rem }
h2 { font-size: 1.05rem; margin: 0; overflow-wrap: anywhere }
p { margin: .5rem 0 }
section { margin-block-start: 1.25rem }
summary { cursor: pointer }
summary h2 { display: inline }
.notice { background: var(--notice); border-radius: .5rem; padding: .5rem .75rem }
.message { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; margin-block-start: .75rem; padding: .75rem }
.meta { color: var(--muted); overflow-wrap: anywhere }
.meta strong { color: var(--text) }
.badge { border: 1px solid var(--line); border-radius: 1rem; padding: 0 .5rem; font-size: .8125rem }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center }
.actions:empty { display: none }
.code { font-size: 1.25rem; letter-spacing: .1em; user-select: all }
fieldset { border: 0; margin: .5rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem }
legend { float: inline-start; padding: 0; margin-inline-end: 1rem }
button, .button {
  background: var(--card); border: 1px solid var(--line); border-radius: .375rem; color: var(--accent); cursor: pointer;
  display: inline-flex; align-items: center; font: inherit; min-block-size: 2.25rem; padding: .25rem .75rem; text-decoration: none;
}
button:hover, .button:hover { border-color: var(--accent) }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
iframe { background: #fff; border: 1px solid var(--line); border-radius: .25rem; block-size: 16rem; inline-size: 100%; resize: vertical }
pre { overflow-wrap: anywhere; white-space: pre-wrap; margin: .5rem 0 }
.visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
@media (forced-colors: active) { .badge, .message { border-color: CanvasText } }
`
