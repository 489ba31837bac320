// Has actionlint, which scripts/act.sh has built, read the workflows of this repository and of examples/.
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'

const project = join(import.meta.dirname, '..')
const [actionlint] = globSync('node_modules/.cache/actionlint-*/actionlint', { cwd: project })
const files = globSync(['.github/workflows/*.yml', 'examples/workflows/*.yml'], { cwd: project })

if (actionlint === undefined) {
  console.error('actionlint is missing: sh scripts/act.sh builds it')
  process.exitCode = 1
} else {
  const { status } = spawnSync(join(project, actionlint), ['-shellcheck=', '-pyflakes=', ...files], {
    cwd: project,
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
}
