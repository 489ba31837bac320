import { admissionRules, hostCommandsOf, hostUndoOf } from '../../drivers/index.ts'
import { LabError } from '../../errors/errors.ts'
import type { Machine } from '../../machine/machine.ts'
import { oneOf } from '../../machine/shape.ts'
import { markOf, uplinkDevice } from '../../plan/index.ts'
import type { ActOf } from '../act.ts'
import { say } from '../say.ts'
import { readSetting } from '../setting.ts'
import type { Handler } from './handler.ts'
import { address, step } from './values.ts'

/** What iptables(8) says where the rule or its chain is not there. */
const isAbsent = (complaint: string): boolean => /does a matching rule exist|No chain\/target\/match/.test(complaint)

/** Of each rule of an admission, whether it is there. */
const areAdmitted = (machine: Machine, act: ActOf<'admission'>): Promise<boolean[]> =>
  Promise.all(
    admissionRules(act).map(async (rule) => {
      const { exitCode } = await machine.run([act.tool, '-w', '10', '-C', act.chain, ...rule])
      return exitCode === 0
    }),
  )

export const admission: Handler<ActOf<'admission'>> = {
  shape: ({ tag }) => ({
    ...step<ActOf<'admission'>>('admission', 'delete-rule'),
    tool: oneOf('iptables', 'ip6tables', 'iptables-legacy', 'ip6tables-legacy'),
    chain: oneOf('DOCKER-USER', 'FORWARD'),
    device: oneOf(uplinkDevice(tag)),
    mark: oneOf(markOf(tag)),
  }),
  /** Only what is not there: one of the two may be, and each is deleted once. */
  perform: async ({ machine, fabric }, act) => {
    const are = await areAdmitted(machine, act)
    const commands = hostCommandsOf(act, fabric).filter((_, number) => !are[number])
    for (const command of commands) await say(machine, command)
  },
  undo: async (machine, act) => {
    for (const command of hostUndoOf(act)) {
      try {
        await say(machine, command)
      } catch (error) {
        if (!(error instanceof LabError && isAbsent(error.message))) throw error
      }
    }
  },
  holds: async (machine, act) => (await areAdmitted(machine, act)).every(Boolean),
}

/** Most machines track none, where no rule asks for it. Without conntrack in the kernel there is no such file. */
const areTracked = (machine: Machine): boolean =>
  (readSetting(machine, 'net/netfilter/nf_conntrack_count') ?? '0') !== '0'

export const connections: Handler<ActOf<'connections'>> = {
  shape: () => ({ ...step<ActOf<'connections'>>('connections', 'forget'), source: address }),
  perform: () => {},
  undo: async (machine, act) => {
    for (const command of hostUndoOf(act)) {
      if (!areTracked(machine)) return
      // Where there is none to delete, conntrack(8) fails as well.
      await say(machine, command).catch((error: unknown) => {
        if (!(error instanceof LabError && error.message.includes(' 0 flow entries'))) throw error
      })
    }
  },
  holds: () => true,
}
