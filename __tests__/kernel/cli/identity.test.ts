import { beforeEach, describe, expect } from 'vitest'
import type { Log } from '../../../src/lab/programs/logs.ts'
import { node } from '../../support/checkout.ts'
import { makeDirectory, office, writeFile } from '../../support/command.ts'
import { it } from '../../support/command-test.ts'
import { commandArgv, library, netnsExec } from '../../support/engine.ts'
import type { Host } from '../../support/host.ts'
import { way } from '../../support/way.ts'

/** A group that has nothing but a file, and that the user is a member of. */
const group = 7777
const members = '/run/members'

beforeEach<{ host: Host }>(async ({ host }) => {
  const plant = 'echo "for members" >"$1"; chown "0:$2" "$1"; chmod 0640 "$1"'
  await host.must(['sh', '-ec', plant, 'plant', members, `${group}`])
})

/** Says who runs it and how, and writes a file into the directory that it runs in. */
const identity = `
  id -u; id -g; umask; pwd; cat ${members}; echo "$HOME|$PATH|$ODD"
  env | grep -vE '^(NETNS_TOPOLOGY_|PWD=|OLDPWD=|SHLVL=|_=)' | sort
  rm -f made; touch made; stat -c '%u:%g %a' made`

/** Runs a program as the user, who is in the group and has a umask, a directory and an environment of his own. */
async function asMember({ user, ...host }: Host, cwd: string, argv: readonly string[]): Promise<string> {
  const { uid } = user
  const groups = ['setpriv', `--reuid=${uid}`, `--regid=${uid}`, `--groups=${uid},${group}`, '--'] as const
  const env = { HOME: user.home, PATH: `${cwd}:/usr/local/bin:/usr/bin:/bin`, ODD: "it's  $HOME\n", 'INPUT_A-B': 'x' }
  const words = Object.entries(env).map(([name, value]) => `${name}=${value}`)
  const umask = ['sh', '-c', 'umask 027; exec "$@"', 'umask', 'env', ...words] as const
  return await host.must([...groups, ...umask, ...argv], { cwd })
}

describe('whatever runs in a lab is who started it: user, groups, umask, directory, environment, and owner of its files', () => {
  const privilege = ['--privilege', way]

  it('by exec, run and netns-exec', async ({ command, host }) => {
    await command.must('up', writeFile('office.yml', office), '--netns-exec')
    const cwd = makeDirectory()
    const outside = await asMember(host, cwd, ['sh', '-c', identity])
    expect(outside).toContain('for members\n')
    expect(outside).toContain(`\n0027\n${cwd}\n`)
    const file = writeFile('a.yml', 'namespaces: { a: {} }')
    for (const argv of [
      commandArgv('exec', 'office', 'client', '--', 'sh', '-c', identity),
      [
        'env',
        `NETNS_TOPOLOGY_STATE=${host.user.stateDirectory}`,
        netnsExec,
        '--topology',
        'office',
        'client',
        '--',
        'sh',
        '-c',
        identity,
      ],
      commandArgv('run', file, ...privilege, '--in', 'a', '--', 'sh', '-c', identity),
    ])
      expect(await asMember(host, cwd, argv)).toBe(outside)
    await command.must('down', 'office')
  })

  it('by exec --detach', async ({ command, host, lab }) => {
    const cwd = makeDirectory()
    const outside = await asMember(host, cwd, ['sh', '-c', identity])
    await asMember(host, cwd, commandArgv('exec', lab, 'client', '--detach', '--', 'sh', '-c', identity))
    await expect.poll(() => command.json<Log[]>('logs', lab)).toMatchObject([{ output: outside }])
  })

  it('by setup', async ({ command, host }) => {
    const cwd = makeDirectory()
    const outside = await asMember(host, cwd, ['sh', '-c', identity])
    const setup = JSON.stringify(`{ ${identity}\n} >said`)
    const file = writeFile('a.yml', `name: a\nnamespaces: { a: { setup: [${setup}] } }`)
    await asMember(host, cwd, commandArgv('up', file, ...privilege))
    await command.must('down', 'a')
    expect(await host.must(['cat', `${cwd}/said`])).toBe(outside)
    expect(await host.must(['stat', '-c', '%u:%g %a', `${cwd}/said`])).toBe(`${host.user.uid}:${host.user.uid} 640\n`)
  })

  it('by exec and load of the library', async ({ host }) => {
    const cwd = makeDirectory()
    const script = `
      import { openTopology } from '${library}'
      await using lab = await openTopology({ namespaces: { a: {} } }, { privilege: '${way}' })
      const { stdout } = await lab.namespaces.a.exec('sh', ['-c', ${JSON.stringify(identity)}])
      const ids = await lab.namespaces.a.run(() => [process.getuid(), process.getgid(), process.umask().toString(8), process.cwd()])
      console.log(stdout)
      console.log(ids.join(' '))`
    const outside = await asMember(host, cwd, ['sh', '-c', identity])
    const { uid } = host.user
    const said = await asMember(host, cwd, [node, '--input-type=module', '--eval', script])
    expect(said).toBe(`${outside}${uid} ${uid} 27 ${cwd}\n`)
  })
})
