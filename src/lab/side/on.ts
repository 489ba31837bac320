import { UsageError } from '../../errors/errors.ts'
import { titleOf } from '../../host/act.ts'
import { devicesOnHost, findMissing } from '../../host/perform.ts'
import { surveyHost } from '../../host/survey/index.ts'
import type { Machine } from '../../machine/machine.ts'
import { labPaths } from '../state/paths.ts'
import { type HostLab, openOnHost, pinOnHost } from './on-host.ts'
import { repairOnHost } from './repair.ts'
import type { HostPart, HostSide, Opened, OpenRequest } from './side.ts'

export interface Opening {
  /** Makes ready what a lab needs on the host before its first step there. */
  readonly prepare: (request: OpenRequest) => HostLab | Promise<HostLab>
  /** The lab that is meant. @throws UsageError where it is none of who asks. */
  readonly require: (lab: HostPart) => HostPart
}

/** What is the same for whoever does it: steps by this process, in the state directory of the machine. */
export function sideOn(
  machine: Machine,
  { prepare, require }: Opening,
): Pick<HostSide, 'survey' | 'open' | 'pin' | 'look' | 'repair' | 'end'> {
  let prepared: HostLab | undefined
  let opened: { readonly lab: HostLab; readonly answer: Opened } | undefined
  const directoryOf = ({ id }: HostPart) => labPaths(machine.stateDirectory, id).directory
  return {
    survey: async ({ network, tag }) => (await surveyHost(machine, { network, tag, directory: '' })).facts,
    open: async (request) => {
      if (prepared) throw new UsageError('a lab was opened here already')
      prepared = await prepare(request)
      const answer = await openOnHost(prepared)
      opened = { lab: prepared, answer }
      return answer
    },
    pin: async () => {
      if (!opened?.lab.pin) throw new UsageError('no lab was opened here that asks for pins')
      await pinOnHost(opened.lab, opened.answer)
    },
    look: async (part) => {
      const directory = directoryOf(require(part))
      const missing = await findMissing(machine, directory)
      return { missing: missing.map(titleOf), devices: devicesOnHost(machine, directory) }
    },
    repair: async (part) => {
      const lab = require(part)
      return await repairOnHost({ machine, directory: directoryOf(lab), holder: lab.holder })
    },
    end: async () => prepared?.fabric.close(),
  }
}
