import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { internalNames, shortenStyles, shortNames } from '../../scripts/internal-names.ts'

const textOf = (path: string) => readFileSync(path, 'utf8')

/** The strings and the names of properties that the core's code has, types left out. */
function readCore() {
  const [strings, properties] = [new Set<string>(), new Set<string>()]
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return
    if (ts.isStringLiteralLike(node)) strings.add(node.text)
    if (ts.isPropertyAccessExpression(node) || ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node) || ts.isMethodDeclaration(node)) properties.add(node.name.getText())
    if (ts.isBindingElement(node)) properties.add((node.propertyName ?? node.name).getText())
    ts.forEachChild(node, visit)
  }
  for (const path of globSync('src/{core,shared}/**/*.ts')) visit(ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true))
  return { strings, properties }
}

const core = readCore()
const noneOf = (words: Iterable<string>) => expect([...words].filter((word) => internalNames.includes(word))).toEqual([])

test('an internal name is no word of the public interface', () => {
  noneOf(textOf('docs/api/latchkey.core.api.md').match(/\w+/g) ?? [])
})

test('an internal name is no key of what the server sends or takes', () => {
  noneOf(globSync('test/contract/recordings/*/*.json').flatMap((path) => [...textOf(path).matchAll(/"(\w+)":/g)].map(([, key = '']) => key)))
})

test('an internal name is no export of a module that is loaded on demand', () => {
  const loaded = globSync('src/core/**/*.ts').flatMap((path) => [...textOf(path).matchAll(/ import\('(.*)\.js'\)/g)].map(([, target = '']) => target.split('/').slice(1).join('/')))
  expect(loaded.length).toBeGreaterThan(4)
  const modules = new Set(loaded.flatMap((target) => globSync(`src/core/**/${target}.ts`)))
  noneOf([...modules].flatMap((path) => [...textOf(path).matchAll(/^export (?:\{(.*?)\}|(?:async )?(?:const|function) (\w+))/gm)].flatMap(([, list = '', name = '']) => [...list.split(/\W+/), name])))
})

test('an internal name is used as a property, never as a text, and its short name is nobody else’s', () => {
  noneOf(core.strings)
  expect(internalNames.filter((name) => !core.properties.has(name))).toEqual([])
  expect(Object.values(shortNames).filter((name) => core.properties.has(name))).toEqual([])
  expect(new Set(Object.values(shortNames)).size).toBe(internalNames.length)
})

test('a property of the stylesheet’s own has one short name in all of it, and a theme’s keeps its name', () => {
  expect(shortenStyles('a{--_text:var(--lk-color-text,red);color:var(--_text);border-color:var(--_text-muted)}'))
    .toBe('a{--lk_0:var(--lk-color-text,red);color:var(--lk_0);border-color:var(--lk_1)}')
})
