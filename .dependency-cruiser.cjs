/**
 * Who may import whom: the table of ARCHITECTURE.md. There is no exception list: when a rule is in the way, the code moves.
 * `layer: [the layers it may import]`; a layer is always entered through its index.
 */
const layers = {
  shared: [],
  core: ['shared'],
  theme: ['shared'],
  i18n: ['shared', 'core'],
  locales: ['shared', 'i18n'],
  ui: ['shared', 'theme'],
  react: ['shared', 'core'],
  form: ['shared', 'ui', 'i18n'],
  provider: ['shared', 'core', 'react', 'i18n', 'theme', 'ui'],
  flows: ['shared', 'core', 'react', 'i18n', 'theme', 'ui', 'form'],
  'dev-server': ['shared', 'core'],
  testing: ['shared', 'core', 'react', 'provider', 'dev-server'],
}

const layerRules = Object.entries(layers).flatMap(([layer, allowed]) => [
  {
    name: `${layer}-imports-only-its-own`,
    comment: `src/${layer} may import ${allowed.join(', ') || 'nothing of ours'}.`,
    severity: 'error',
    from: { path: `^src/${layer}/` },
    to: { path: '^src/', pathNot: [`^src/${layer}/`, ...allowed.map((other) => `^src/${other}/`)] },
  },
  {
    name: `${layer}-is-entered-by-its-index`,
    comment: `Another layer reaches src/${layer} through its index only.`,
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/${layer}/` },
    to: { path: `^src/${layer}/`, pathNot: layer === 'shared' ? '^src/shared/' : `^src/${layer}/(index|node)\\.tsx?$` },
  },
])

const rooms = ['protocol', 'pkce', 'session']

module.exports = {
  forbidden: [
    ...layerRules,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
    ...rooms.map((room) => ({
      name: `core-${room}-knows-no-other-room`,
      severity: 'error',
      from: { path: `^src/core/${room}/` },
      to: { path: '^src/core/', pathNot: [`^src/core/${room}/`, '^src/core/platform/', '^src/core/(types|errors|error-codes)'] },
    })),
    { name: 'platform-stands-alone', severity: 'error', from: { path: '^src/core/platform/' }, to: { path: '^src/core/(?!platform/|types|errors)' } },
    { name: 'operations-do-not-know-the-client', severity: 'error', from: { path: '^src/core/operations/' }, to: { path: '^src/core/client' } },
    { name: 'a-flow-imports-no-other-flow', severity: 'error', from: { path: '^src/flows/(?!screens/|index)([^/]+)/' }, to: { path: '^src/flows/', pathNot: ['^src/flows/$1/', '^src/flows/parts/'] } },
    { name: 'dev-server-takes-types-only-from-core', severity: 'error', from: { path: '^src/dev-server/' }, to: { path: '^src/core/', dependencyTypesNot: ['type-only'] } },
    { name: 'core-depends-on-no-package', comment: 'Not even through shared.', severity: 'error', from: { path: '^src/core/' }, to: { path: 'node_modules', reachable: true } },
    { name: 'shared-knows-no-package-but-react', severity: 'error', from: { path: '^src/shared/' }, to: { path: 'node_modules', pathNot: 'node_modules/(@types/)?react/' } },
    { name: 'only-dev-server-and-testing-use-the-server', severity: 'error', from: { path: '^src/(?!dev-server/|testing/)' }, to: { path: '^src/dev-server/' } },
    { name: 'src-ships-no-development-package', severity: 'error', from: { path: '^src/' }, to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm-peer', 'type-only'] } },
    { name: 'web-apis-only-in-the-server', severity: 'error', from: { path: '^src/dev-server/', pathNot: '^src/dev-server/(node\\.ts|cli\\.ts|node/|cli/)' }, to: { dependencyTypes: ['core'] } },
    { name: 'stories-and-examples-use-public-entries', severity: 'error', from: { path: '^(stories|examples)/' }, to: { path: '^src/', pathNot: '^src/(index|core/index|dev-server/(index|node)|testing/index|ui/index|form/index|locales/[^/]+)\\.tsx?$|^src/styles' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|storybook-static|examples/[^/]+/dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
