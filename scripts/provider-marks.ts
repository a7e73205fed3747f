import logos from '@iconify-json/logos/icons.json' with { type: 'json' }
import simpleIcons from '@iconify-json/simple-icons/icons.json' with { type: 'json' }
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { optimize } from 'svgo'

/** Writes a module for each provider's mark, and the table that loads them on demand. */

const folder = fileURLToPath(new URL('../src/flows/parts/providers/', import.meta.url))
const sets = { logos, simple: simpleIcons }

type Path = readonly [fill: string, d: string, stroke?: string]

interface MarkSource {
  /** The providers that go by this mark; the first names the module. */
  readonly ids: readonly string[]
  readonly from: readonly [set: keyof typeof sets, icon: string]
  /** The brand's colour, for a drawing that has none; without one the mark has the colour of the text. */
  readonly color?: string
  /** The brand's colours of today, for those of the drawing. */
  readonly recolor?: Readonly<Record<string, string>>
  /** What lies under the drawing, where the brand puts it on a ground or its gaps are white. */
  readonly ground?: Path
  readonly viewBox?: string
  readonly stroke?: string
  /** Decimals of a drawing in a box of 256, where fewer than one do. */
  readonly decimals?: number
}

const roundedSquare = (from: number, size: number, radius: number) => {
  const side = size - 2 * radius
  const corner = (x: number, y: number) => `a${radius} ${radius} 0 0 1 ${x} ${y}`
  return `M${from + radius} ${from}h${side}${corner(radius, radius)}v${side}${corner(-radius, radius)}h${-side}${corner(-radius, -radius)}v${-side}${corner(radius, -radius)}z`
}

const sources: readonly MarkSource[] = [
  { ids: ['apple'], from: ['simple', 'apple'] },
  { ids: ['azure'], from: ['logos', 'microsoft-icon'], recolor: { '#f1511b': '#f25022', '#80cc28': '#7fba00', '#00adef': '#00a4ef', '#fbbc09': '#ffb900' } },
  { ids: ['bitbucket'], from: ['simple', 'bitbucket'], color: '#2684ff' },
  { ids: ['discord'], from: ['simple', 'discord'], color: '#5865f2' },
  { ids: ['facebook'], from: ['logos', 'facebook'], recolor: { '#1877f2': '#0866ff' } },
  { ids: ['figma'], from: ['logos', 'figma'] },
  { ids: ['fly'], from: ['simple', 'flydotio'], color: '#8b5cf6' },
  { ids: ['github'], from: ['simple', 'github'] },
  { ids: ['gitlab'], from: ['logos', 'gitlab-icon'] },
  { ids: ['google'], from: ['logos', 'google-icon'], decimals: 0 },
  { ids: ['kakao'], from: ['simple', 'kakaotalk'], color: '#fee500', ground: ['#191600', roundedSquare(1, 22, 2)] },
  { ids: ['keycloak'], from: ['simple', 'keycloak'] },
  { ids: ['linkedin', 'linkedin_oidc'], from: ['logos', 'linkedin-icon'], ground: ['#fff', roundedSquare(8, 240, 8)] },
  { ids: ['notion'], from: ['logos', 'notion-icon'] },
  { ids: ['slack', 'slack_oidc'], from: ['logos', 'slack-icon'] },
  { ids: ['snapchat'], from: ['simple', 'snapchat'], color: '#fff', stroke: '#000', ground: ['#fffc00', roundedSquare(-4, 32, 7)], viewBox: '-4 -4 32 32' },
  { ids: ['spotify'], from: ['simple', 'spotify'], color: '#1ed760' },
  { ids: ['twitch'], from: ['simple', 'twitch'], color: '#9146ff' },
  { ids: ['vercel_marketplace'], from: ['simple', 'vercel'] },
  { ids: ['workos'], from: ['logos', 'workos-icon'] },
  { ids: ['x', 'twitter'], from: ['simple', 'x'] },
  { ids: ['zoom'], from: ['logos', 'zoom-icon'], color: '#0b5cff', ground: ['#fff', roundedSquare(40, 176, 0)] },
]

/** A name as JavaScript spells it: `linkedin_oidc` → `linkedinOidc`. */
const nameOf = (id: string) => id.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
const fileOf = (id: string) => id.replaceAll('_', '-')

/** Gradients are flattened: they would need ids, and two marks on a page must share none. */
function readPaths({ from: [set, icon], color = 'currentColor', recolor = {}, ground, stroke, decimals = 1 }: MarkSource): readonly Path[] {
  const { body, viewBox } = readIcon(set, icon)
  const precision = Number(viewBox.split(' ')[2]) > 200 ? decimals : 2
  const paths = [...body.matchAll(/<path\b([^>]*?)\/?>/g)].map(([, attributes = '']): Path => {
    const fill = /\bfill="([^"]+)"/.exec(attributes)?.[1] ?? '#000'
    const d = /\bd="([^"]+)"/.exec(attributes)?.[1] ?? ''
    const drawn = simplify(d, precision)
    const paint = fill === 'currentColor' || fill.startsWith('url(') ? color : (recolor[fill] ?? fill)
    return stroke === undefined ? [paint, drawn] : [paint, drawn, stroke]
  })
  return ground ? [ground, ...paths] : paths
}

/** Draws the same with fewer digits: what it is off by is far below a pixel, at the size of a button's mark. */
function simplify(d: string, floatPrecision: number): string {
  const { data } = optimize(`<svg xmlns="http://www.w3.org/2000/svg"><path d="${d}"/></svg>`, {
    multipass: true, plugins: [{ name: 'convertPathData', params: { floatPrecision } }],
  })
  return / d="([^"]+)"/.exec(data)?.[1] ?? d
}

function readIcon(set: keyof typeof sets, icon: string) {
  const { icons, width = 16, height = 16 } = sets[set]
  const found: { body: string; width?: number; height?: number } | undefined = Object.entries(icons).find(([name]) => name === icon)?.[1]
  if (!found) throw new Error(`There is no icon ${icon} in ${set}.`)
  return { body: found.body, viewBox: `0 0 ${found.width ?? width} ${found.height ?? height}` }
}

function markText(source: MarkSource): string {
  const viewBox = source.viewBox ?? readIcon(...source.from).viewBox
  const paths = readPaths(source).map((path) => `    [${path.map((part) => `'${part}'`).join(', ')}],\n`).join('')
  return `{\n  viewBox: '${viewBox}',\n  paths: [\n${paths}  ],\n}`
}

function valueModule(source: MarkSource): string {
  const exported = source.ids.map((id) => `\n/** The provider \`${id}\`, with its mark. */\nexport const ${nameOf(id)}: OAuthProvider = { id: '${id}', mark }\n`).join('')
  return `import type { OAuthProvider, ProviderMark } from '../provider.js'\n\nconst mark: ProviderMark = ${markText(source)}\n${exported}`
}

/** A bundler puts a module that is both imported and loaded on demand into every page, so what is loaded is a module of its own. */
function loadedModule(source: MarkSource): string {
  return `import type { ProviderMark } from '../provider.js'\n\n/** The mark of \`${source.ids[0]}\`, to be loaded. */\nexport const mark: ProviderMark = ${markText(source)}\n`
}

for (const source of sources) {
  const file = `${fileOf(source.ids[0] ?? '')}.ts`
  writeFileSync(`${folder}marks/${file}`, valueModule(source))
  writeFileSync(`${folder}loaded-marks/${file}`, loadedModule(source))
}

const sorted = sources.flatMap(({ ids }) => ids.map((id) => ({ id, file: fileOf(ids[0] ?? '') }))).sort((a, b) => a.id.localeCompare(b.id))

writeFileSync(`${folder}marks/index.ts`, sources.map(({ ids }) => `export { ${ids.map(nameOf).join(', ')} } from './${fileOf(ids[0] ?? '')}.js'\n`).join(''))

writeFileSync(`${folder}loaded-marks/index.ts`, `import type { ProviderMark } from '../provider.js'

/** The way to the mark of every provider that the server knows by name. */
export const loadedMarks: Readonly<Record<string, () => Promise<{ mark: ProviderMark }>>> = {
${sorted.map(({ id, file }) => `  ${id}: () => import('./${file}.js'),\n`).join('')}}
`)
