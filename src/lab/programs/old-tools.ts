import { CapabilityError } from '../../errors/errors.ts'
import type { Machine, Ran } from '../../machine/machine.ts'
import { installHint } from '../../machine/packages.ts'

type Argv = readonly [string, ...string[]]

/** A tool of which there are several, and not all know what labs ask of it. */
interface Asked {
  readonly tool: string
  /** Does nothing, by the options that labs use. */
  readonly trial: Argv
  /** The versions that know them. */
  readonly since: string
  /** What needs it. */
  readonly for: string
}

/** By what ip(8) of iproute2 knows, others show that they start it, and not one of their own as a busybox does. */
const ip: Argv = ['ip', '-batch', '/dev/null']

const askedBy = ({ user: { uid } }: Machine): Asked[] => [
  { tool: 'ip', trial: ip, since: 'iproute2', for: 'every lab' },
  { tool: 'sh', trial: ['sh', '-c', ip.join(' ')], since: 'dash or bash', for: 'every lab' },
  {
    tool: 'nsenter',
    trial: ['nsenter', '--no-fork', '--wd=/', '--', ...ip],
    since: 'util-linux 2.35',
    for: 'every lab',
  },
  {
    tool: 'unshare',
    trial: [
      ...(['unshare', '--fork', '--kill-child=KILL'] as const),
      ...(uid === 0 ? [] : ['--user', `--map-user=${uid}`]),
      ...(['--', ...ip] as const),
    ],
    since: uid === 0 ? 'util-linux 2.32' : 'util-linux 2.36',
    for: 'every lab',
  },
  {
    tool: 'env',
    trial: ['env', '--ignore-signal=CHLD', '--default-signal=INT', '-S', 'true'],
    since: 'coreutils 8.31',
    for: 'programs on a terminal, `exec --detach` and netns-exec',
  },
]

export interface OldTool {
  readonly tool: string
  /** What it is, what is needed, and for what. */
  readonly text: string
  /** Whether no lab comes up with it. */
  readonly isOfEveryLab: boolean
  readonly hint: string
}

/** The tools of this machine that do not know what labs ask of them. One that is not there, or is refused, is none of these. */
export async function oldTools(machine: Machine): Promise<OldTool[]> {
  const asked = askedBy(machine).filter(({ tool }) => machine.find(tool) !== undefined)
  const ran = await Promise.all(asked.map(async (one) => ({ one, isOld: isOld(await machine.run(one.trial)) })))
  // What starts ip(8) can not be judged without it.
  const isWithoutIp = ran.some(({ one, isOld: itIs }) => itIs && one.tool === 'ip')
  const old = ran.flatMap(({ one, isOld: itIs }) =>
    itIs && !(isWithoutIp && one.trial.includes('-batch')) ? [one] : [],
  )
  const [ofIp] = isWithoutIp ? asked : []
  return await Promise.all([...(ofIp ? [ofIp] : []), ...old].map((one) => describe(machine, one)))
}

/** As getopt(3) has it in each of them, and as a busybox says that it was asked for what it does not have. */
const isOld = ({ exitCode, stdout, stderr }: Ran): boolean =>
  exitCode !== 0 &&
  /(unrecognized|invalid|unknown) option|is unknown|^Usage:|applet not found/im.test(`${stdout}${stderr}`)

async function describe(machine: Machine, { tool, since, for: purpose }: Asked): Promise<OldTool> {
  const [version, help] = await Promise.all(['--version', '--help'].map((option) => machine.run([tool, option])))
  const busybox = /^BusyBox v\S+/m.exec(`${help?.stdout}${help?.stderr}`)?.[0]
  const own = version?.exitCode === 0 ? version.stdout.split('\n')[0] : undefined
  return {
    tool,
    text: `${tool} is ${machine.find(tool)}, ${busybox ?? (own || 'of no known version')}; ${purpose} needs that of ${since}`,
    isOfEveryLab: purpose === 'every lab',
    hint: installHint(tool) ?? '',
  }
}

/** What keeps labs from coming up where their tools are old; undefined where they are not. */
export async function lackOfTools(machine: Machine): Promise<CapabilityError | undefined> {
  const old = (await oldTools(machine)).filter(({ isOfEveryLab }) => isOfEveryLab)
  if (old.length === 0) return undefined
  return new CapabilityError(old.map(({ text }) => text).join('; '), {
    hint: [...new Set(old.map(({ hint }) => hint))].join('; '),
  })
}
