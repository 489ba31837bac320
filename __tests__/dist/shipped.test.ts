import { execFileSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }

const project = join(import.meta.dirname, '../..')
const dist = join(project, 'dist')

const asked = { ...manifest.dependencies, ...manifest.peerDependencies }

const specifier = /\b(?:from|import) ?\(?(['"])([^.'"][^'"]*)\1/g

/** What the files import that is no file beside them. */
const imported = (pattern: string): string[] => {
  const files = globSync(pattern, { cwd: dist })
  expect(files).not.toEqual([])
  const lines = files.flatMap((file) => readFileSync(join(dist, file), 'utf8').split('\n'))
  const statements = lines.filter((line) => /^(?:import|export|\} from)\b/.test(line) || line.includes('import('))
  return statements.flatMap((line) => [...line.matchAll(specifier)].map((match) => match[2] ?? ''))
}

test('the code imports nothing but Node', () => {
  expect(imported('!(vitest).js').filter((name) => !isBuiltin(name))).toEqual([])
  expect(imported('vitest.js').filter((name) => !isBuiltin(name))).toEqual(['vitest'])
})

test('the types import nothing that is not a dependency', () => {
  const names = imported('types/**/*.d.ts').filter((name) => !name.startsWith('node:'))
  const packages = names.map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0])
  expect(packages.filter((name) => name === undefined || !Object.hasOwn(asked, name))).toEqual([])
})

test('what the README links to is in the package', () => {
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: project,
    encoding: 'utf8',
  })
  const [{ files }]: [{ files: { path: string }[] }] = JSON.parse(packed)
  const readme = readFileSync(join(project, 'README.md'), 'utf8')
  const links = [...readme.matchAll(/\]\(([^)#]+)[^)]*\)/g)].flatMap(([, link = '']) => link)
  const inside = links.filter((link) => !link.startsWith('https://'))
  expect(inside).not.toEqual([])
  expect(inside.filter((link) => !files.some(({ path }) => path === link || path.startsWith(`${link}/`)))).toEqual([])
})

test('the types compile in a strict project of somebody else', () => {
  const directory = mkdtempSync(join(tmpdir(), 'netns-topology-consumer-'))
  try {
    const modules = join(directory, 'node_modules')
    cpSync(dist, join(modules, manifest.name, 'dist'), { recursive: true })
    cpSync(join(project, 'package.json'), join(modules, manifest.name, 'package.json'))
    for (const name of [...Object.keys(asked), '@types/node']) {
      mkdirSync(dirname(join(modules, name)), { recursive: true })
      symlinkSync(join(project, 'node_modules', name), join(modules, name))
    }
    writeFileSync(join(directory, 'package.json'), '{ "type": "module" }')
    writeFileSync(
      join(directory, 'consumer.ts'),
      `import * as library from '${manifest.name}'\nexport const codes: string[] = Object.keys(library)\n`,
    )
    const options = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2023', '--types', 'node']
    const argv = [...options, '--lib', 'es2024,esnext.disposable', '--skipLibCheck', 'false', 'consumer.ts']
    const output = () =>
      execFileSync(join(project, 'node_modules/.bin/tsc'), argv, { cwd: directory, encoding: 'utf8' })
    expect(output).not.toThrow()
  } finally {
    rmSync(directory, { recursive: true })
  }
})
