import {
  firstOf,
  formatIp,
  formatPrefix,
  type Ip,
  isLinkLocal6,
  isSubnet,
  type Prefix,
  parseIp,
  parsePrefix,
  reservedKind,
  specialKind,
  subnetOf,
} from '../address/index.ts'
import { type Fault, textWithout } from './fault.ts'

const ipPattern = '[0-9a-fA-F:.]+'
const prefixPattern = `${ipPattern}/[0-9]{1,3}`

const noAddress = (text: string): Fault => ({
  message: `\`${text}\` is no IP address`,
  hint: /^[\d.]+$/.test(text) ? 'four numbers from 0 to 255 without leading zeros' : 'such as 10.1.1.10 or fd00:1::10',
})

function noPrefix(text: string): Fault {
  const ip = parseIp(text)
  if (!ip) return { message: `\`${text}\` is no IP prefix`, hint: 'such as 10.1.1.0/24 or fd00:1::/64' }
  const usual = ip.family === 4 ? 24 : 64
  return { message: `\`${text}\` has no prefix length`, hint: `such as ${formatIp(ip)}/${usual}` }
}

function specialFault(ip: Ip): Fault | undefined {
  const kind = specialKind(ip)
  if (kind === undefined || kind === 'link-local') return undefined
  return {
    message: `${formatIp(ip)} is ${/^[aeiouI]/.test(kind) ? 'an' : 'a'} ${kind} address, which no host can have`,
  }
}

/** Of a prefix that begins at 0.0.0.0 the kernel makes no route for an address (`fib_add_ifaddr`, net/ipv4/fib_frontend.c). */
const isFirstZero = (prefix: Prefix): boolean => prefix.family === 4 && firstOf(prefix) === 0n

function interfaceAddressFault(text: string): Fault | undefined {
  const prefix = parsePrefix(text)
  if (!prefix) return noPrefix(text)
  const special = specialFault(prefix)
  if (special) return special
  if (isFirstZero(prefix)) {
    const hint = `Linux has no route to ${formatPrefix(subnetOf(prefix))}; a longer prefix leaves 0.0.0.0 out`
    return { message: `${formatPrefix(prefix)} begins at 0.0.0.0, which no host can have`, hint }
  }
  if (reservedKind(prefix) !== 'broadcast address') return undefined
  const subnet = formatPrefix(subnetOf(prefix))
  return { message: `${formatIp(prefix)} is the broadcast address of ${subnet}, at which no host is reached` }
}

function prefixFault(text: string): Fault | undefined {
  const prefix = parsePrefix(text)
  if (!prefix) return noPrefix(text)
  if (isSubnet(prefix)) return undefined
  return {
    message: `\`${text}\` has bits set beyond its prefix length`,
    hint: `did you mean \`${formatPrefix(subnetOf(prefix))}\`?`,
  }
}

function subnetFault(text: string): Fault | undefined {
  const fault = prefixFault(text)
  const prefix = parsePrefix(text)
  if (fault || !prefix) return fault
  if (isLinkLocal6(prefix)) return { message: `every interface has an address in ${text} anyway` }
  return specialFault(prefix) && { message: `\`${text}\` has no addresses that a host can have` }
}

/** 127.0.0.1 and ::1 are there; the rest of 127.0.0.0/8 may be added. */
function loopbackAddressFault(text: string): Fault | undefined {
  const prefix = parsePrefix(text)
  if (prefix && specialKind(prefix) === 'loopback') {
    const isThere = ['127.0.0.1', '::1'].includes(formatIp(prefix))
    return isThere ? { message: `${formatIp(prefix)} is there already` } : undefined
  }
  return interfaceAddressFault(text)
}

const ipFault = (text: string): Fault | undefined => (parseIp(text) ? undefined : noAddress(text))

const hostAddressFault = (text: string): Fault | undefined => {
  const ip = parseIp(text)
  if (!ip) return noAddress(text)
  return specialKind(ip) === 'loopback' ? undefined : specialFault(ip)
}

function selectorFault(text: string): Fault | undefined {
  return parseIp(text) ? undefined : prefixFault(text)
}

const destinationFault = (text: string): Fault | undefined => (text === 'default' ? undefined : prefixFault(text))

function hostDestinationFault(text: string): Fault | undefined {
  if (text !== 'default' && parsePrefix(text)?.length !== 0) return prefixFault(text)
  return {
    message: `\`${text}\` would change where the machine itself goes`,
    hint: 'name the prefixes that are in the lab, such as 10.9.0.0/16',
  }
}

export const ipAddress = textWithout(ipFault).meta({ pattern: `^${ipPattern}$` })
export const hostAddress = textWithout(hostAddressFault).meta({ pattern: `^${ipPattern}$` })
export const interfaceAddress = textWithout(interfaceAddressFault).meta({ pattern: `^${prefixPattern}$` })
export const loopbackAddress = textWithout(loopbackAddressFault).meta({ pattern: `^${prefixPattern}$` })
export const subnet = textWithout(subnetFault).meta({ pattern: `^${prefixPattern}$` })
export const destination = textWithout(destinationFault).meta({ pattern: `^(?:default|${prefixPattern})$` })
export const hostDestination = textWithout(hostDestinationFault).meta({ pattern: `^(?!.*/0$)${prefixPattern}$` })
/** What a routing policy selects by: an address or a prefix. */
export const selector = textWithout(selectorFault).meta({ pattern: `^${ipPattern}(?:/[0-9]{1,3})?$` })
