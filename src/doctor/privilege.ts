import { NetnsTopologyError } from '../errors/errors.ts'
import { tryWay } from '../lab/build/trial.ts'
import { type Lack, lackOfIds, lackOfOthers } from '../lab/holder/others.ts'
import type { Privilege, Way } from '../lab/state/privilege.ts'
import type { Machine, User } from '../machine/machine.ts'
import type { Finding } from './finding.ts'
import { type Answers, answersTo, type Questions } from './questions.ts'

/** Answers from a lab that a way led to, or why none did. */
export type Tried = { readonly answers: Answers } | { readonly error: NetnsTopologyError }

const ids = 'try ids cat /proc/self/uid_map\n'

/** The ways that are open to this user, each tried by making a small lab in which questions are answered. */
export type Trials = Partial<Readonly<Record<Way, Tried>>>

export async function tryWays(machine: Machine, questions: Questions, wanted: Privilege): Promise<Trials> {
  const tryBy = (way: Way) => tryOne(machine, way, questions)
  if (machine.user.uid === 0) return { root: await tryBy('root') }
  if (wanted === 'rootless') return { rootless: await tryBy('rootless') }
  const [sudo, rootless] = await Promise.all([tryBy('sudo'), tryBy('rootless')])
  return { sudo, rootless }
}

async function tryOne(machine: Machine, way: Way, questions: Questions): Promise<Tried> {
  try {
    return {
      answers: await tryWay(machine, way, (prefix) =>
        answersTo(machine, { ...questions, script: `${ids}${questions.script}`, prefix }),
      ),
    }
  } catch (error) {
    if (error instanceof NetnsTopologyError) return { error }
    throw error
  }
}

const works = (tried: Tried | undefined): boolean => tried !== undefined && 'answers' in tried

/** The way by which labs of what is wanted come up here, or would if it led to one. */
export function wayOf(trials: Trials, wanted: Privilege): Way {
  if (wanted !== 'auto') return wanted
  if (trials.root) return 'root'
  return works(trials.rootless) || !works(trials.sudo) ? 'rootless' : 'sudo'
}

const area = 'privilege'

/** Who runs this, by which ways labs come up, and which of them is taken. */
export function privilege(machine: Machine, trials: Trials, wanted: Privilege): Finding[] {
  const { user } = machine
  const seen = (tried: Tried | undefined, detail: string) => (tried ? found(tried, detail) : untried(user))
  const ways: Finding[] = [
    user.uid === 0
      ? { area, name: 'root', status: 'ok', detail: 'this process is root' }
      : { area, name: 'root', status: 'missing', detail: `this is user ${user.uid}`, remedy: 'run it as root' },
    { area, name: 'sudo', ...seen(trials.sudo, 'works without a password, also for nat, host and pins') },
    { area, name: 'rootless', ...seen(trials.rootless, 'this user may make user namespaces with networks') },
  ]
  const way = wayOf(trials, wanted)
  return [...ways, ...ways.filter(({ name }) => name === way).map(chosen), ...otherUsers(machine, way, trials[way])]
}

/** Whether the labs that come up have others than root, to whom services change. Root's have all of the machine's. */
function otherUsers(machine: Machine, way: Way, tried: Tried | undefined): Finding[] {
  if (way === 'root' || tried === undefined || 'error' in tried) return []
  const subject = { area, name: 'other users' } as const
  const lines = tried.answers.get('ids')?.text.trim().split('\n') ?? []
  if (lines.length > 1) return [{ ...subject, status: 'ok', detail: 'programs may change to them, as services do' }]
  const { what, remedy } = (way === 'sudo' ? lackOfIds(machine) : lackOfOthers(machine)) ?? refused
  return [{ ...subject, status: 'limited', detail: `a lab has none but its root: ${what}`, remedy }]
}

const refused: Lack = {
  what: 'the machine refuses the ids of this user',
  remedy: 'unshare --map-root-user --map-auto true says why',
}

const chosen = ({ name, status, detail, remedy }: Finding): Finding => ({
  ...{ area, name: 'chosen', needed: true, status: status === 'ok' ? 'ok' : 'missing' },
  detail: `${name}: ${detail}`,
  ...(remedy !== undefined && { remedy }),
})

const untried = ({ uid }: User): Pick<Finding, 'status' | 'detail'> => ({
  status: 'unseen',
  detail: uid === 0 ? 'for users; this process is root' : 'privilege rootless runs no sudo',
})

function found(tried: Tried, detail: string): Pick<Finding, 'status' | 'detail' | 'remedy'> {
  if ('answers' in tried) return { status: 'ok', detail }
  const { message, hint } = tried.error
  return { status: 'missing', detail: message, ...(hint !== undefined && { remedy: hint }) }
}
