import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addPath, exportVariable, setOutput } from '@actions/core'
import type { LiveInterface, LiveLab } from '../lab/inspect.ts'

/** Where both are: beside this bundle, or in the source. */
const programs = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../lab/programs' : './bin', import.meta.url))

const withoutPrefix = (address: string): string => address.replace(/\/.*$/, '')

const interfacesOf = (interfaces: readonly LiveInterface[]) =>
  Object.fromEntries(
    interfaces.map(({ name, mac, mtu, addresses }) => [name, { mac, mtu, addresses: addresses.map(withoutPrefix) }]),
  )

/** The output `topology`: what steps may want to know, by name. */
const topologyOutput = ({ name, id, namespaces, host }: LiveLab) => ({
  name,
  id,
  namespaces: Object.fromEntries(
    namespaces.map(({ name: namespace, interfaces, gateways }) => [
      namespace,
      { interfaces: interfacesOf(interfaces), gateways, enter: ['netns-exec', namespace, '--'] },
    ]),
  ),
  host: { interfaces: interfacesOf(host) },
})

/** Tells later steps of a lab: outputs, `netns-exec` and `netns-topology` on their PATH, and which topology they mean. */
export function publish(lab: LiveLab): void {
  setOutput('topology', JSON.stringify(topologyOutput(lab)))
  setOutput('name', lab.name)
  setOutput('pinned', lab.pinned)
  setOutput('namespaces', JSON.stringify(lab.namespaces.map(({ name }) => name)))
  exportVariable('NETNS_TOPOLOGY', lab.name)
  exportVariable('NETNS_TOPOLOGY_STATE', dirname(lab.directory))
  exportVariable('NETNS_TOPOLOGY_NODE', process.execPath)
  addPath(programs)
}
