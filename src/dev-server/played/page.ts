import { escapeHtml } from '../escape-html.js'
import type { PlayedPerson } from './people.js'

const style = `
:root {
  color-scheme: light dark;
  --page: light-dark(#f4f4f5, #101013); --card: light-dark(#fff, #1b1b20); --ink: light-dark(#18181b, #f4f4f5); --quiet: light-dark(#52525b, #b4b4bd);
  --line: light-dark(#d4d4d8, #46464f); --accent: light-dark(#1d4ed8, #93b4ff); --on-accent: light-dark(#fff, #0b1220);
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { width: 100%; max-width: 26rem; padding: 2rem; border: 1px solid var(--line); border-radius: 1rem; background: var(--card); }
h1 { margin: 0 0 .25rem; font-size: 1.375rem; line-height: 1.3; }
h2 { margin: 1.75rem 0 .75rem; font-size: 1rem; }
p { margin: 0; color: var(--quiet); overflow-wrap: anywhere; }
ul { display: grid; gap: .5rem; margin: 0; padding: 0; list-style: none; }
label { display: block; margin: 0 0 .25rem; font-size: .875rem; font-weight: 600; }
input { width: 100%; margin: 0 0 .75rem; padding: .625rem .75rem; border: 1px solid var(--quiet); border-radius: .5rem; background: var(--card); color: inherit; font: inherit; }
button { display: block; width: 100%; min-height: 2.75rem; padding: .5rem .875rem; border: 1px solid var(--line); border-radius: .5rem; background: transparent; color: inherit; font: inherit; text-align: start; cursor: pointer; overflow-wrap: anywhere; }
button + button { margin-top: .5rem; }
button:hover { border-color: var(--accent); }
button:focus-visible, input:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
button.primary { border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600; text-align: center; }
button small { display: block; color: var(--quiet); font-size: .875rem; }
footer { margin-top: 1.75rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .875rem; color: var(--quiet); }
`

function document(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>`
}

interface ProviderPage {
  readonly name: string
  readonly people: readonly PlayedPerson[]
  /** An address that nobody has yet. */
  readonly freeEmail: string
}

/** The page of a played provider, where one picks who to be. */
export function renderProviderPage({ name, people, freeEmail }: ProviderPage): string {
  const shown = escapeHtml(name)
  const list = people.map(({ name: person, email }) => `<li><button name="choice" value="person ${escapeHtml(email)}">${escapeHtml(person)}<small>${escapeHtml(email)}</small></button></li>`)
  return document(`Sign in with ${name}`, `<h1>Sign in with ${shown}</h1>
<p>This is not ${shown}: the development server plays it. Choose who you are.</p>
<form method="post">
${people.length === 0 ? '' : `<h2 id="people">People with an account</h2>\n<ul aria-labelledby="people">${list.join('')}</ul>`}
</form>
<form method="post">
<h2>Somebody new</h2>
<label for="name">Name</label>
<input id="name" name="name" value="Robin Doe" autocomplete="off">
<label for="email">Email address</label>
<input id="email" name="email" type="email" value="${escapeHtml(freeEmail)}" autocomplete="off">
<button class="primary" name="choice" value="new">Continue as somebody new</button>
<button name="choice" value="unverified">With an unverified address</button>
<button name="choice" value="no-email">Without an address</button>
</form>
<form method="post">
<h2>Or else</h2>
<button name="choice" value="cancel">Cancel</button>
<button name="choice" value="error">Let ${shown} fail</button>
</form>
<footer>Played by latchkey, for development only.</footer>`)
}

/** A page that goes on by posting a form by itself; with a button for where scripts do not run. */
export function renderPostPage(address: string, fields: Readonly<Record<string, string>>): string {
  const inputs = Object.entries(fields).map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
  return document('Continue', `<h1>One moment</h1>
<form method="post" action="${escapeHtml(address)}" data-continue>
${inputs.join('\n')}
<button class="primary">Continue</button>
</form>
<script>document.querySelector('form').submit()</script>`)
}

/** A page that says what is wrong with the request for a page. */
export function renderProblemPage(problem: string): string {
  return document('This sign-in cannot go on', `<h1>This sign-in cannot go on</h1>\n<p>${escapeHtml(problem)}</p>`)
}

export function html(page: string, status = 200): Response {
  return new Response(page, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'",
      'x-content-type-options': 'nosniff',
    },
  })
}
