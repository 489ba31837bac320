import type { InsideStep } from '../plan/index.ts'

type Kind<K extends InsideStep['kind']> = Extract<InsideStep, { kind: K }>

/** The least that the kernel allows, in hundredths of a second (`BR_MIN_FORWARD_DELAY`, net/bridge/br_private.h). */
const shortestForwardDelay = '200'

/** How link-local addresses are made has to be said before the device is up, when they are. */
export const bridgeWords = ({ device, linkLocal, ...bridge }: Kind<'bridge'>): string[][] =>
  linkLocal
    ? [
        addBridgeWords({ device, ...bridge }, []),
        ['link', 'set', 'dev', device, 'addrgenmode', 'eui64'],
        upWords({ device }),
      ]
    : [addBridgeWords({ device, ...bridge }, ['up'])]

const addBridgeWords = (
  { device, index, mac, mtu, stp }: Omit<Kind<'bridge'>, 'linkLocal'>,
  flags: readonly string[],
): string[] => [
  ...['link', 'add', 'name', device, 'index', `${index}`, 'address', mac, 'mtu', `${mtu}`, ...flags, 'type', 'bridge'],
  ...(stp ? ['stp_state', '1', 'forward_delay', shortestForwardDelay] : ['stp_state', '0']),
]

/** What `ip` is to call a namespace: a name under /run/netns, or a path. */
export type Netns = (namespace: string) => string

/** Both ends by one request; an end in the namespace of the command itself stays there. */
export function vethWords({ in: here, mtu, ends }: Kind<'veth'>, netns: Netns): string[] {
  const [near, far] = ends.map((end) => [
    ...endWords(end),
    ...['mtu', `${mtu}`],
    ...(end.in === here ? [] : ['netns', netns(end.in)]),
  ])
  return ['link', 'add', ...(near ?? []), 'type', 'veth', 'peer', ...(far ?? [])]
}

const endWords = ({ device, index, mac, bridge }: Kind<'veth'>['ends'][number]): string[] => [
  ...['name', device, 'index', `${index}`, 'address', mac],
  ...(bridge === undefined ? [] : ['master', bridge, 'up']),
]

export const portWords = ({ device, bridge }: Kind<'port'>): string[] => [
  ...['link', 'set', 'dev', device, 'master', bridge, 'up'],
]

export const moveWords = ({ device, to, name }: Kind<'move'>, netns: Netns): string[] => [
  ...['link', 'set', 'dev', device, 'name', name, 'netns', netns(to)],
]

interface OfDevice {
  readonly device: string
}

export const upWords = ({ device }: OfDevice): string[] => ['link', 'set', 'dev', device, 'up']

const offloads = ['rx', 'tx', 'sg', 'tso', 'gso', 'gro', 'rxvlan', 'txvlan']

export const offloadWords = ({ device }: OfDevice): string[] => [
  device,
  ...offloads.flatMap((feature) => [feature, 'off']),
]

/** Waits, 35 s at the most (hello, max age and two forward delays), until no port of the bridge listens or learns. */
export const portsForwardingScript = `
waited=0
while bridge link show | grep -F " master $1 " | grep -Eq ' state (disabled|listening|learning) '; do
  [ "$waited" -lt 700 ] || { echo "bridge $1: its ports do not forward after 35 s" >&2; exit 1; }
  sleep 0.05
  waited=$((waited + 1))
done`.trim()
