import { hostCommandsOf, hostUndoOf } from '../../drivers/index.ts'
import { LabError } from '../../errors/errors.ts'
import type { Machine } from '../../machine/machine.ts'
import { rulesetIn } from '../../machine/nft-ruleset.ts'
import { oneOf } from '../../machine/shape.ts'
import type { ActOf } from '../act.ts'
import { say } from '../say.ts'
import type { Handler } from './handler.ts'
import { flag, step } from './values.ts'

type Chain = ActOf<'chain'>

const isThere = async (machine: Machine, { tool, chain }: Chain): Promise<boolean> =>
  (await machine.run([tool, '-w', '10', '-S', chain])).exitCode === 0

/** What iptables(8) says of a chain that is not there or that somebody uses, in its two ways into the kernel. */
const isGoneOrUsed = (complaint: string): boolean =>
  /No chain\/target\/match|resource busy|Directory not empty|Too many links/.test(complaint)

export const chain: Handler<Chain> = {
  shape: () => ({
    ...step<Chain>('chain', 'delete-empty'),
    tool: oneOf('iptables', 'ip6tables'),
    chain: oneOf('DOCKER-USER'),
    withTable: flag,
  }),
  perform: async ({ machine, fabric }, act) => {
    try {
      for (const command of hostCommandsOf(act, fabric)) await say(machine, command)
    } catch (error) {
      // Another lab has made it, or a Docker that has just started.
      if (!(error instanceof LabError && error.message.includes('already exists'))) throw error
    }
  },
  undo: async (machine, act) => {
    const [deleteChain, deleteTable] = hostUndoOf(act)
    try {
      if (deleteChain) await say(machine, deleteChain)
    } catch (error) {
      if (!(error instanceof LabError && isGoneOrUsed(error.message))) throw error
    }
    // Somebody may put something into it meanwhile, and then it stays.
    if (deleteTable && (await isEmpty(machine, act))) await say(machine, deleteTable).catch(() => {})
  },
  holds: isThere,
}

async function isEmpty(machine: Machine, { tool }: Chain): Promise<boolean> {
  const family = tool === 'ip6tables' ? 'ip6' : 'ip'
  const { stdout } = await machine.run(['nft', '-j', 'list', 'table', family, 'filter'])
  // Somebody has given it flags where it cannot be read, and then it is theirs.
  return rulesetIn(stdout)?.every((entry) => 'metainfo' in entry || 'table' in entry) ?? false
}
