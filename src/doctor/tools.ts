import { CapabilityError } from '../errors/errors.ts'
import { toolsOfEveryLab } from '../lab/build/tools.ts'
import { type OldTool, oldTools } from '../lab/programs/old-tools.ts'
import type { Machine } from '../machine/machine.ts'
import { installHint, remedyOfRefused, requirePrograms } from '../machine/packages.ts'
import type { Finding } from './finding.ts'
import { type Answer, answersTo, firstLine } from './questions.ts'

const script = `
try ip ip -V
try unshare unshare --version
try nft nft --version
try iptables iptables --version
try ip6tables ip6tables --version
try ethtool ethtool --version
try conntrack conntrack --version
try ping ping -V
`

/** Each program that is asked for its version, with what it is for; labs of some kind do without it. */
const purposes: Readonly<Record<string, string>> = {
  ip: 'everything',
  unshare: 'everything',
  nft: 'a way out, and comparing the host before and after',
  iptables: 'a way out where Docker or iptables filters, and comparing the host before and after',
  ip6tables: 'the same for IPv6',
  ethtool: '`offload: false`, a way out by cards that do not forward, and comparing the offloads of network cards',
  conntrack: 'forgetting the connections of a way out, and of interfaces of the host',
  ping: 'checks with `icmp`',
}

/** The programs that labs use, and their versions. */
export async function tools(machine: Machine): Promise<Finding[]> {
  const [answers, old] = await Promise.all([answersTo(machine, { script }), oldTools(machine)])
  const versions = Object.entries(purposes).flatMap(([program, purpose]) =>
    old.some(({ tool }) => tool === program) ? [] : [versionOf(program, purpose, answers.get(program))],
  )
  return [ofEveryLab(machine), ...old.map(tooOld), ...versions]
}

const tooOld = ({ tool, text, isOfEveryLab, hint }: OldTool): Finding => ({
  ...{ area: 'tools', name: tool, detail: text, remedy: hint },
  ...(isOfEveryLab ? { needed: true, status: 'missing' } : { status: 'limited' }),
})

function ofEveryLab(machine: Machine): Finding {
  const subject = { area: 'tools', name: 'of every lab', needed: true } as const
  try {
    const programs = toolsOfEveryLab(machine.user)
    requirePrograms(machine, programs)
    return { ...subject, status: 'ok', detail: programs.toSorted().join(' ') }
  } catch (error) {
    if (!(error instanceof CapabilityError)) throw error
    return { ...subject, status: 'missing', detail: error.message, ...(error.hint && { remedy: error.hint }) }
  }
}

function versionOf(name: string, purpose: string, answer: Answer | undefined): Finding {
  if (answer?.exitCode === 0) return { area: 'tools', name, status: 'ok', detail: firstLine(answer) }
  const isRefused = answer?.exitCode === 126
  const remedy = isRefused ? remedyOfRefused(answer.text) : installHint(name)
  return {
    area: 'tools',
    name,
    status: 'missing',
    detail: `${isRefused ? 'it may not be run; ' : ''}needed for ${purpose}`,
    ...(remedy !== undefined && { remedy }),
  }
}
