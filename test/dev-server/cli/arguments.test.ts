import { describe, expect, test } from 'vitest'
import { readArguments } from '../../../src/dev-server/cli/arguments.js'
import { findIgnored } from '../../../src/dev-server/cli/banner.js'

describe('the command line', () => {
  test('takes the port from --port, else from PORT', () => {
    expect(readArguments(['dev'], {})).toMatchObject({ port: undefined, host: '127.0.0.1' })
    expect(readArguments(['dev'], { PORT: '1234' })).toMatchObject({ port: 1234 })
    expect(readArguments(['dev', '--port', '1'], { PORT: '1234' })).toMatchObject({ port: 1 })
  })

  test('listens where others can reach it only when told twice', () => {
    expect(() => readArguments(['dev', '--host', '0.0.0.0'], {})).toThrow('--allow-remote')
    expect(readArguments(['dev', '--host', '0.0.0.0', '--allow-remote'], {})).toMatchObject({ host: '0.0.0.0' })
  })

  test.each([[['dev', '--port', 'x']], [['dev', '--port', '70000']], [['serve']]])('refuses %j', (args) => {
    expect(() => readArguments(args, {})).toThrow('latchkey: ')
  })

  test('shows its usage', () => {
    expect(readArguments([], {})).toBe('help')
    expect(readArguments(['dev', '--help'], {})).toBe('help')
    expect(readArguments(['--version'], {})).toBe('version')
  })

  test('names an option that it does not have, with its usage in a line', () => {
    expect(() => readArguments(['dev', '--prot', '1'], {})).toThrow(/^latchkey: there is no option '--prot'\.\nUsage: latchkey dev \[options\] \(latchkey --help lists them\)$/)
  })
})

test('variables that set nothing are named once, misspelt ones with the nearest name', () => {
  const env = { GOTRUE_JWT_EXPP: '1', GOTRUE_DB_DRIVER: 'postgres', GOTRUE_JWT_EXP: '60', HOME: '/' }
  expect(findIgnored(env, ['jwtExp'])).toEqual(['GOTRUE_DB_DRIVER', 'GOTRUE_JWT_EXPP (did you mean GOTRUE_JWT_EXP?)'])
})
