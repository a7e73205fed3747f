import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The package's entries that have an API, but for the locales, which are all of one type: by the name of their report in `docs/api`. */
export function readEntries(): Readonly<Record<string, string>> {
  const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  const typed = Object.entries<{ types?: string }>(exports).filter(([name]) => !/\.(css|json)$|\*/.test(name))
  return Object.fromEntries(typed.map(([name, { types }]) => [name === '.' ? 'latchkey' : `latchkey${name.slice(1).replaceAll('/', '.')}`, `${root}${types?.slice(2)}`]))
}

/** Compares an entry's built types with its report in `docs/api`; with `isUpdate`, writes the report. Gives what differs, in words. */
export function checkApi(name: string, types: string, isUpdate = false): readonly string[] {
  const reportFolder = `${root}docs/api`
  mkdirSync(`${root}node_modules/.cache/api`, { recursive: true })
  mkdirSync(reportFolder, { recursive: true })
  const config = ExtractorConfig.prepare({
    configObjectFullPath: `${root}api-extractor.json`,
    packageJsonFullPath: `${root}package.json`,
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: types,
      compiler: { overrideTsconfig: { compilerOptions: { target: 'ES2022', lib: ['ES2023', 'DOM', 'DOM.Iterable'], module: 'ESNext', moduleResolution: 'bundler', jsx: 'react-jsx', strict: true, skipLibCheck: true, types: ['node'] }, files: [types] } },
      apiReport: { enabled: true, reportFileName: `${name}.api.md`, reportFolder, reportTempFolder: `${root}node_modules/.cache/api` },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Warning } },
      },
    },
  })
  const complaints: string[] = []
  const { apiReportChanged } = Extractor.invoke(config, {
    localBuild: isUpdate,
    messageCallback: (message) => {
      const isComplaint = message.logLevel === ExtractorLogLevel.Error || message.logLevel === ExtractorLogLevel.Warning
      message.handled = true
      if (isComplaint && !/api-report|API report/i.test(message.messageId + message.text)) complaints.push(message.text)
    },
  })
  const isStale = apiReportChanged && !isUpdate
  return isStale || !existsSync(`${reportFolder}/${name}.api.md`) ? [...complaints, `docs/api/${name}.api.md no longer says what ${name} exports: read the change, then run npm run api.`] : complaints
}

if (import.meta.main) {
  const isUpdate = process.argv.includes('--update')
  for (const [name, types] of Object.entries(readEntries())) {
    const complaints = checkApi(name, types, isUpdate)
    console.log(`${complaints.length ? 'FAIL' : 'ok  '} ${name}`)
    for (const complaint of complaints) console.log(`     ${complaint}`)
    if (complaints.length) process.exitCode = 1
  }
}
