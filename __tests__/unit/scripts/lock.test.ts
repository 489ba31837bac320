import { expect, test } from 'vitest'
import lock from '../../../package-lock.json' with { type: 'json' }

interface Entry {
  readonly version?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const packages = new Map<string, Entry>(Object.entries(lock.packages))

test('the lock file does not say where packages come from', () => {
  expect(JSON.stringify(lock)).not.toContain('"resolved"')
})

// A registry that does not have a platform's package leaves it out, and `npm ci` then refuses the lock file elsewhere.
test('the lock file names the packages of every platform', () => {
  const locked = new Set([...packages].map(([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`))
  const wanted = [...packages.values()].flatMap(({ optionalDependencies = {} }) => Object.entries(optionalDependencies))
  const exact = wanted.filter(([, version]) => /^\d/.test(version)).map(([name, version]) => `${name}@${version}`)
  expect(exact.filter((id) => !locked.has(id))).toEqual([])
})
