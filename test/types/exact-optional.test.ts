import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const file = fileURLToPath(new URL('exact-optional.tsx', import.meta.url))

test('what is optional may be undefined, for an app under exactOptionalPropertyTypes', { timeout: 60_000 }, () => {
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config, ts.sys, root)
  const program = ts.createProgram([file], { ...options, exactOptionalPropertyTypes: true })
  const said = program.getSemanticDiagnostics(program.getSourceFile(file)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
  expect(said).toEqual([])
})
