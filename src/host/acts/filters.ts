import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { labVariable } from '../../audit/index.ts'
import { admissionRules, hostCommandsOf, hostUndoOf, translationText } from '../../drivers/index.ts'
import { LabError } from '../../errors/errors.ts'
import type { Machine } from '../../machine/machine.ts'
import { fields, listOf, oneOf, optional } from '../../machine/shape.ts'
import { markOf, tableName, uplinkDevice } from '../../plan/index.ts'
import type { ActOf } from '../act.ts'
import { complaintOf, say } from '../say.ts'
import type { Handler } from './handler.ts'
import { address, device, step } from './values.ts'

/**
 * Leaves an nft(8) that owns the table to PID 1 of the lab, with which it ends: its network and its files are the host's,
 * its PID namespace is the lab's. Says so when the table is there.
 */
const keepTable = `
text=$1 table=$2 log=$3
{ printf %s "$text" && exec sleep infinity; } </dev/null 2>/dev/null | nft -i >"$log" 2>&1 &
waited=0
while [ "$waited" -lt 500 ]; do
  ! nft list table inet "$table" >/dev/null 2>&1 || exit 0
  kill -0 "$!" 2>/dev/null && ! grep -q Error "$log" || break
  sleep 0.01
  waited=$((waited + 1))
done
cat "$log" >&2
exit 1`

const isThere = async (machine: Machine, { table }: ActOf<'translation'>): Promise<boolean> =>
  (await machine.run(['nft', 'list', 'table', 'inet', table])).exitCode === 0

const pause = 10 // ms between two looks
const looks = 100

export const translation: Handler<ActOf<'translation'>> = {
  shape: ({ tag }) => ({
    ...step<ActOf<'translation'>>('translation', 'goes-with-lab'),
    table: oneOf(tableName(tag)),
    uplink: optional(
      fields({
        device: oneOf(uplinkDevice(tag)),
        sources: listOf(address),
        leased: fields({ ipv4: listOf(device), ipv6: listOf(device) }),
      }),
    ),
    members: listOf(device),
  }),
  perform: async ({ machine, holder, directory }, act) => {
    const ran = await machine.run([
      ...(['env', `${labVariable}=${basename(directory)}`] as const),
      ...['nsenter', `--target=${holder}`, '--pid', '--', 'sh', '-c', keepTable, 'keep-table'],
      ...[translationText(act, { owner: true }), act.table, join(directory, 'nft.log')],
    ])
    if (ran.exitCode !== 0) throw new LabError(`nftables table ${act.table}: ${complaintOf(ran)}`)
  },
  undo: async (machine, act) => {
    for (let look = 0; await isThere(machine, act); look += 1) {
      if (look === looks) throw new LabError('it is there, although the process that owned it has ended')
      await sleep(pause)
    }
  },
  holds: isThere,
}

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

export const connections: Handler<ActOf<'connections'>> = {
  shape: () => ({ ...step<ActOf<'connections'>>('connections', 'forget'), source: address }),
  perform: () => {},
  undo: async (machine, act) => {
    // Where there is none to delete, conntrack(8) fails as well.
    for (const command of hostUndoOf(act)) {
      await say(machine, command).catch((error: unknown) => {
        if (!(error instanceof LabError && error.message.includes(' 0 flow entries'))) throw error
      })
    }
  },
  holds: () => true,
}
