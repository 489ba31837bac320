import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { makeDirectory } from '../../support/command.ts'
import { it } from '../../support/command-test.ts'
import { way } from '../../support/way.ts'

it('a file that only root may read, or that leads to it, is said to be so', async ({ command, host, skip }) => {
  skip(way === 'root', 'root may read it')
  await host.must(['sh', '-c', 'umask 077 && echo "secret: [" >/run/secret.yml'])
  const link = join(makeDirectory(), 'office.yml')
  symlinkSync('/run/secret.yml', link)
  for (const file of ['/run/secret.yml', link]) {
    const said = { exitCode: 2, stdout: '', stderr: `netns-topology: the file ${file} may not be read by this user\n` }
    for (const args of [
      ['validate', file],
      ['plan', file],
      ['up', file, '--pin'],
      ['run', file, '--', 'true'],
      ['check', file],
    ])
      expect(await command.run(args)).toEqual(said)
  }
  await host.must(['rm', '/run/secret.yml'])
})
