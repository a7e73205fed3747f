import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { build, type Connect, createServer, type InlineConfig, type Plugin, preview } from 'vite'
import { createDemoBackend, type DemoBackend, type DemoConfig } from './demo-server.ts'
import { sourceAliases } from './source-aliases.ts'

const root = fileURLToPath(new URL('../examples/demo', import.meta.url))

const base: InlineConfig = {
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, rolldownOptions: { checks: { moduleLevelDirective: false } }, cssTarget: ['chrome123', 'firefox128', 'safari18'] },
}

/** The page has its address before there is a server behind it: a request that comes too early waits. */
function backendPlugin(backend: Promise<DemoBackend>): Plugin {
  const answer: Connect.NextHandleFunction = (request, response, next) => {
    backend.then(({ answers }) => answers(request, response) || next()).catch(next)
  }
  const setPolicy: Connect.NextHandleFunction = (_, response, next) => {
    backend.then(({ config }) => response.setHeader('content-security-policy', policyFor(config))).then(() => next(), next)
  }
  return {
    name: 'demo-backend',
    configureServer: ({ middlewares }) => void middlewares.use(answer),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(setPolicy).use(answer),
  }
}

/** The page's own files and requests to the server: the kit needs no more. */
function policyFor({ url }: DemoConfig): string {
  return `default-src 'self'; connect-src 'self' ${new URL(url).origin}`
}

/** Starts the demo and gives its address: built, or from the source with hot reload. */
export async function startDemo({ port, isDevelopment }: { port: number; isDevelopment: boolean }): Promise<{ url: string; close: () => Promise<void> }> {
  const { promise: backend, resolve: setBackend } = Promise.withResolvers<DemoBackend>()
  const address = { port, host: '127.0.0.1' }
  const config = { ...base, plugins: [...(base.plugins ?? []), backendPlugin(backend)] }
  if (!isDevelopment) await build(base)
  const page = isDevelopment
    ? await (await createServer({ ...config, resolve: { alias: sourceAliases }, server: address })).listen()
    : await preview({ ...config, preview: address })
  const url = page.resolvedUrls?.local[0] ?? `http://127.0.0.1:${port}/`
  const { close } = await createDemoBackend(new URL(url).origin).then((made) => (setBackend(made), made))
  return { url, close: async () => void (await Promise.all([page.close(), close()])) }
}

if (import.meta.main) {
  const demo = await startDemo({ port: Number(process.env.PORT ?? 5173), isDevelopment: process.argv.includes('--dev') })
  console.log(`\n  Latchkey demo   ${demo.url}\n`)
}
