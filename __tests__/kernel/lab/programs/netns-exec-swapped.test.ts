import { expect, it } from 'vitest'
import { commandIn, office, writeFile } from '../../../support/command.ts'
import { netnsExec as script } from '../../../support/engine.ts'
import { playHost } from '../../../support/host.ts'
import { share } from '../../../support/share.ts'
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

/** The shell makes this before each command that it traces: a dot for each, and at one of them the swap. */
const prompt = `$(printf . >>${trap}/dots; read -r dots <${trap}/dots
[ \${#dots} != "$WHEN" ] || { mv ${trap}/state ${trap}/away && mv ${trap}/$BY ${trap}/state; } 2>/dev/null)`

it('netns-exec runs nothing of a directory that takes the place of the state directory, before whatever command of it', async () => {
  await using host = await playHost({ outside: false })
  const { uid, stateDirectory } = host.user
  await makeHome(host, 4545)
  await host.must(['chmod', '0777', trap])
  await host.must(['sh', '-ec', build, 'build', trap, `${uid}`])
  await commandIn(host).must('up', writeFile('office.yml', office), '--netns-exec')

  /** Whether a program of the directory was run that was put there before the command of a number. */
  const runsAfterSwap = async (by: string, command: number): Promise<boolean> => {
    await host.user.run(['cp', '-a', stateDirectory, `${trap}/state`])
    const where = { NETNS_TOPOLOGY: 'office', NETNS_TOPOLOGY_STATE: `${trap}/state` }
    const env = { ...where, PS4: prompt, WHEN: `${command}`, BY: by }
    await host.user.run(['sh', '-x', script, 'client', '--', 'true'], { env })
    const { exitCode } = await host.run(['rm', wasRun])
    const swapBack = `cd "$1"; mv dots last-dots; [ ! -d away ] || { mv state "$2"; mv away state; }; rm -rf state`
    await host.must(['sh', '-ec', swapBack, 'swap-back', trap, by])
    return exitCode === 0
  }

  expect(await runsAfterSwap('known', 1)).toBe(true)
  expect(await runsAfterSwap('evil', Infinity)).toBe(false)
  const commands = (await host.must(['cat', `${trap}/last-dots`])).length
  expect(commands).toBeGreaterThan(20)
  for (let command = 1; command <= commands; command += share(1, 3))
    expect({ command, ran: await runsAfterSwap('evil', command) }).toEqual({ command, ran: false })
  await commandIn(host).must('down', 'office')
})
