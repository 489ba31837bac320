import { expect, test } from 'vitest'
import { realMachine } from '../../src/machine/real.ts'
import { realCheckout } from '../support/checkout.ts'

test('the demo of a way out goes through, in a namespace that plays this machine', async () => {
  const played = ['--net', '--mount', '--propagation=private', '--pid', '--mount-proc', '--fork', '--kill-child=KILL']
  const { exitCode, stdout, stderr } = await realMachine().run(
    ['unshare', ...played, '--', 'sh', 'scripts/demo-way-out.sh'],
    {
      cwd: realCheckout,
    },
  )
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 })
  expect(stdout).toContain('all 4 checks hold')
  expect(`${stdout}${stderr}`).toContain('ours: 0 left; theirs: 0 changed meanwhile')
})
