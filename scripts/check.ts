// Everything that can be checked without running the code. Names of checks as arguments run only those.
import { execFile } from 'node:child_process'
import { join } from 'node:path'

const checks = {
  format: ['biome', 'check', '--error-on-warnings'],
  lint: ['oxlint', '--type-aware'],
  types: ['tsc', '-p', '.'],
  unused: ['knip'],
  package: ['publint', '--strict'],
  exports: ['attw', '--pack', '.', '--profile', 'esm-only'],
  dist: ['node', 'scripts/build.ts', '--check'],
  schema: ['node', 'scripts/schema.ts', '--check'],
  'action docs': ['node', 'scripts/action-docs.ts', '--check'],
  workflows: ['node', 'scripts/workflows.ts'],
} as const

const project = join(import.meta.dirname, '..')

/** Runs a check to its end, then says how it went, so that the output of two is never mixed. */
function run([name, [tool, ...argv]]: [string, readonly [string, ...string[]]]): Promise<boolean> {
  const start = performance.now()
  return new Promise((resolve) => {
    execFile(join(project, 'node_modules/.bin', tool), argv, { cwd: project }, (error, stdout, stderr) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1)
      console.log(`${error ? 'FAILED' : 'ok'} ${name} (${seconds} s)`)
      if (error) console.log(`${stdout}${stderr}` || error.message)
      resolve(error === null)
    })
  })
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(checks, name))
if (unknown.length > 0) {
  console.error(`no such check: ${unknown.join(', ')}; there are ${Object.keys(checks).join(', ')}`)
  process.exit(2)
}

const chosen = Object.entries(checks).filter(([name]) => wanted.length === 0 || wanted.includes(name))
const passed = await Promise.all(chosen.map(run))
process.exitCode = passed.every(Boolean) ? 0 : 1
