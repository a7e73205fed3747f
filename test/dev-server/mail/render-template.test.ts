import { describe, expect, it } from 'vitest'
import { renderTemplate } from '../../../src/dev-server/mail/render-template.js'
import { TemplateError } from '../../../src/dev-server/mail/template-syntax.js'

const values = {
  Token: '123456',
  Email: 'ada+1@example.test',
  ConfirmationURL: 'http://auth.test/verify?token=abc&type=signup&redirect_to=http://localhost:3000',
  RedirectTo: 'http://localhost:3000/a?b=1&c',
  Data: { name: "Ada <O'Hara>", languages: ['en', 'de'], vip: true },
}

describe('a mail template', () => {
  it.each([
    ['a plain text', 'Hello', 'Hello'],
    ['a field', 'Code: {{ .Token }}', 'Code: 123456'],
    ['a field without spaces', '{{.Token}}', '123456'],
    ['a nested field', '{{ .Data.languages }}', '[&#34;en&#34;,&#34;de&#34;]'],
    ['a missing field', '[{{ .Nothing.at.all }}]', '[]'],
    ['a value with markup', '{{ .Data.name }}', 'Ada &lt;O&#39;Hara&gt;'],
    ['a plus sign as Go does', '{{ .Email }}', 'ada&#43;1@example.test'],
    ['if', '{{ if .Data.vip }}yes{{ else }}no{{ end }}', 'yes'],
    ['else', '{{ if .Data.none }}yes{{ else }}no{{ end }}', 'no'],
    ['else if', '{{ if .Data.none }}a{{ else if eq .Token "123456" }}b{{ else }}c{{ end }}', 'b'],
    ['and, or, not', '{{ if and .Data.vip (not .Data.none) (or .Data.none .Token) }}yes{{ end }}', 'yes'],
    ['with', '{{ with .Data }}{{ .vip }}{{ $.Token }}{{ end }}', 'true123456'],
    ['range', '{{ range .Data.languages }}<{{ . }}>{{ end }}', '<en><de>'],
    ['index', '{{ index .Data "vip" }} {{ index .Data.languages 1 }}', 'true de'],
    ['a pipeline', '{{ .Token | printf "%s-%s" "x" }}', 'x-123456'],
    ['trimmed space', 'a  {{- .Token -}}  b', 'a123456b'],
    ['a comment', 'a{{/* {{ not read }} */}}b', 'ab'],
    ['braces in a string', '{{ "}}" }}', '}}'],
  ])('prints %s', (_, source, expected) => {
    expect(renderTemplate(source, values)).toBe(expected)
  })

  it('keeps an address whole in a link, and encodes a value in its query', () => {
    expect(renderTemplate('<a href="{{ .ConfirmationURL }}">', values)).toBe(
      '<a href="http://auth.test/verify?token=abc&amp;type=signup&amp;redirect_to=http://localhost:3000">',
    )
    expect(renderTemplate('<a href="/confirm?next={{ .RedirectTo }}">', values)).toBe('<a href="/confirm?next=http%3A%2F%2Flocalhost%3A3000%2Fa%3Fb%3D1%26c">')
  })

  it('lets no script into a link', () => {
    expect(renderTemplate('<a href="{{ .RedirectTo }}">', { RedirectTo: 'javascript:alert(1)' })).toBe('<a href="#ZgotmplZ">')
  })

  it('reads nothing that is not among its values', () => {
    expect(renderTemplate('{{ .constructor.name }}{{ .__proto__ }}', values)).toBe('')
  })

  it.each(['{{ .Token', '{{ if .Token }}', '{{ end }}', '{{ unknown .Token }}', '{{ toString .Token }}', '{{ }}', '{{ .Token "x" }}', '{{ (.Token }}', '{{ else }}'])(
    'refuses %s',
    (source) => {
      expect(() => renderTemplate(source, values)).toThrow(TemplateError)
    },
  )
})
