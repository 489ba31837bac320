import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { commandIn, office, writeFile } from '../../../support/command.ts'
import { netnsExec as script } from '../../../support/engine.ts'
import { playHost } from '../../../support/host.ts'
import { homeOf, makeHome } from '../../../support/user.ts'

const trap = homeOf(4545)
const wasRun = `${trap}/was-run`

/** Directories that look like the state directory, for whose words to run there is a program that leaves a file. */
const build = `
cd "$1"
echo '#!/bin/sh
touch ${wasRun}' >payload
chmod 755 payload
mkdir -p evil/office/inside/enter/client
cd evil/office/inside
for file in command end enter/client/apart enter/client/terminal; do echo '${trap}/payload' >"$file"; done
cp -r ${trap}/evil ${trap}/known
chown -R 4343 ${trap}/evil
chown -R "$2" ${trap}/known`

/** The shell asks for this before each command that it traces, with the number of its line. */
const prompt = `$([ "$LINENO" != "$WHEN" ] || { mv ${trap}/state ${trap}/away && mv ${trap}/$BY ${trap}/state; } 2>/dev/null)`

it('netns-exec runs nothing of a directory that takes the place of the state directory, at whatever line of it', async () => {
  await using host = await playHost({ outside: false })
  const { uid, stateDirectory } = host.user
  await makeHome(host, 4545)
  await host.must(['chmod', '0777', trap])
  await host.must(['sh', '-ec', build, 'build', trap, `${uid}`])
  await commandIn(host).must('up', writeFile('office.yml', office), '--netns-exec')

  const runsAfterSwap = async (by: string, line: number): Promise<boolean> => {
    await host.user.run(['cp', '-a', stateDirectory, `${trap}/state`])
    const env = {
      NETNS_TOPOLOGY: 'office',
      NETNS_TOPOLOGY_STATE: `${trap}/state`,
      PS4: prompt,
      WHEN: `${line}`,
      BY: by,
    }
    await host.user.run(['sh', '-x', script, 'client', '--', 'true'], { env })
    const { exitCode } = await host.run(['rm', wasRun])
    const swap = `cd "$1"; [ ! -d away ] || { mv state "$2"; mv away state; }; rm -rf state`
    await host.must(['sh', '-ec', swap, 'swap-back', trap, by])
    return exitCode === 0
  }

  const lines = readFileSync(script, 'utf8').split('\n')
  const looks = lines.findIndex((line) => line.startsWith('nx_home=')) + 1
  expect(await runsAfterSwap('known', looks)).toBe(true)
  for (let line = looks; line <= lines.length; line += 1)
    expect({ line, ran: await runsAfterSwap('evil', line) }).toEqual({ line, ran: false })
  await commandIn(host).must('down', 'office')
})
