import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkout, realCheckout } from '../support/checkout.ts'
import { playHost } from '../support/host.ts'
import { share } from '../support/share.ts'
import { expectUnchanged } from '../support/unchanged.ts'

const consumers = readdirSync(join(realCheckout, '__tests__/fixtures/consumers')).filter((name) => name !== 'shared')
/** In a place of its own: Jest finds no tests below a `node_modules`, and TypeScript would find the configuration of this project. */
const runIn = `
mkdir /run/project
mount --bind "$1" /run/project
(cd /run/project && node --run test)
status=$?
umount /run/project
rmdir /run/project
exit "$status"`

const installed = (name: string, project: string): string => join(project, 'node_modules/.cache/consumers', name)

it.each(share(consumers, ['node-test']))('the package is used in the project %s, as its users would', async (name) => {
  if (!existsSync(join(installed(name, realCheckout), 'package.json')))
    throw new Error(`sh scripts/consumers.sh ${name} installs it`)
  await using host = await playHost()
  await expectUnchanged(host, async () => {
    const { exitCode, stdout, stderr } = await host.user.run(['sh', '-c', runIn, 'sh', installed(name, checkout)])
    expect(exitCode, `${stdout}\n${stderr}`).toBe(0)
  })
})
