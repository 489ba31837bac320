import { defineConfig, type OxlintOverride } from 'oxlint'

interface Room {
  readonly uses: readonly string[]
  readonly types?: readonly string[]
  /** Its own folders, which use each other. */
  readonly folders?: readonly string[]
  readonly pure?: true
}

type Rooms = Readonly<Record<string, Room>>

/** The rooms of `src/`, and which others each may use; `errors` is for all. A pure room runs in a browser. */
export const rooms: Rooms = {
  errors: { uses: [], pure: true },
  address: { uses: [], pure: true },
  spec: { uses: ['address'], pure: true },
  resolve: { uses: ['spec', 'address'], pure: true },
  plan: { uses: ['spec', 'address', 'resolve'], pure: true },
  drivers: { uses: ['plan'], pure: true },
  machine: { uses: [] },
  audit: { uses: ['machine'] },
  host: {
    uses: ['address', 'resolve', 'plan', 'drivers', 'machine', 'audit'],
    folders: ['acts', 'forwarding', 'survey', 'trial'],
  },
  remote: { uses: [], folders: ['wire', 'inside'] },
  lab: {
    uses: ['spec', 'address', 'resolve', 'plan', 'drivers', 'machine', 'audit', 'host', 'remote', 'render'],
    folders: ['state', 'programs', 'side', 'holder', 'end', 'build', 'handle'],
  },
  agent: { uses: ['spec', 'resolve', 'machine', 'audit', 'lab'] },
  doctor: { uses: ['resolve', 'plan', 'machine', 'host', 'lab'] },
  render: { uses: ['plan', 'drivers', 'resolve'], types: ['audit', 'doctor'], pure: true },
  action: {
    uses: ['resolve', 'plan', 'machine', 'lab', 'render'],
    types: ['audit', 'doctor'],
    folders: ['preflight', 'report', 'runner'],
  },
  cli: {
    uses: ['spec', 'resolve', 'plan', 'machine', 'lab', 'doctor', 'render'],
    types: ['audit'],
    folders: ['actions', 'commands'],
  },
  vitest: { uses: ['spec', 'machine', 'lab'] },
}

const machineOnly = {
  group: ['execa', 'node:child_process', 'node:fs', 'node:fs/**'],
  allowTypeImports: true,
  message: 'Only machine/ starts programs and touches files.',
}

const actionOnly = {
  group: ['@actions/**'],
  message: 'Only action/ knows the runner of GitHub Actions.',
}

const runner = {
  group: ['vitest', 'vitest/**'],
  message: 'Only vitest/ knows the test runner.',
}

const restrictedImports = (...patterns: object[]): OxlintOverride['rules'] => ({
  'no-restricted-imports': ['error', { patterns }],
})

const pureRules: OxlintOverride['rules'] = {
  'import/no-nodejs-modules': 'error',
  'no-restricted-globals': ['error', 'process', 'Buffer'],
}

const roomRules = ([room, { uses, types = [], folders = [], pure }]: [string, Rooms[string]]): OxlintOverride => {
  const others = [
    '../**',
    '!../*.ts',
    '!**/package.json',
    ...['errors', ...uses, ...types, ...folders].map((name) => `!**/${name}/**`),
  ]
  const mayUse = `${room}/ may use ${['errors', ...uses, ...types.map((name) => `types of ${name}`)].join(', ')}.`
  // A regex, because a group is passed over where another group has an exception for the same import.
  const typesOnly = types.map((name) => ({ regex: `/${name}/`, allowTypeImports: true, message: mayUse }))
  return {
    files: [`src/${room}/**`],
    rules: {
      ...restrictedImports(
        ...typesOnly,
        { group: others, message: mayUse },
        ...(room === 'machine' ? [] : [machineOnly]),
        ...(room === 'action' ? [] : [actionOnly]),
        ...(room === 'vitest' ? [] : [runner]),
      ),
      ...(pure && pureRules),
    },
  }
}

const library: OxlintOverride = {
  files: ['src/*.ts'],
  rules: restrictedImports(
    { group: ['./cli/**', './action/**', './vitest/**'], message: 'The library does not know its front doors.' },
    machineOnly,
    actionOnly,
    runner,
  ),
}

// `expect.any()` and its like are of type any, and so is JSON that we wrote ourselves.
const aroundTheSource: OxlintOverride = {
  files: ['__tests__/**', 'scripts/**', 'bench/**'],
  rules: {
    'typescript/no-unsafe-assignment': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/require-array-sort-compare': 'off',
    'typescript/restrict-template-expressions': 'off',
    // They are of one realm.
    'unicorn/no-instanceof-builtins': 'off',
    // Tests that are alike share a function, which the linter does not follow.
    'vitest/expect-expect': 'off',
    'vitest/no-conditional-expect': 'off',
    'vitest/no-standalone-expect': 'off',
    'vitest/valid-title': 'off',
  },
}

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'promise', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  // The project of somebody else, which has what is built.
  ignorePatterns: ['/dist', '/schema', '/__tests__/fixtures/consumer', '/__tests__/fixtures/consumers'],
  rules: {
    eqeqeq: 'error',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-named-as-default-member': 'off',
    'import/no-unassigned-import': 'off',
    'typescript/consistent-return': 'off',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/only-throw-error': ['error', { allowThrowingAny: true, allowThrowingUnknown: true }],
    // The reason of an AbortSignal is of type any.
    'typescript/prefer-promise-reject-errors': ['error', { allowThrowingAny: true, allowThrowingUnknown: true }],
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-useless-spread': 'off',
    // `isError` and the like of errors/caught.ts tell also what another realm has made.
    'unicorn/no-instanceof-builtins': ['error', { strategy: 'strict', include: ['URL', 'DOMException'] }],
    'unicorn/prefer-node-protocol': 'error',
  },
  overrides: [library, ...Object.entries(rooms).map(roomRules), aroundTheSource],
})
