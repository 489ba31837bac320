import * as z from 'zod'
import type { Fault } from './fault.ts'
import { textWithout } from './fault.ts'

const labelPattern = /^(?![hH][oO][sS][tT]$)[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/
const namespacePattern = /^(?![hH][oO][sS][tT]$)[a-zA-Z](?:[a-zA-Z0-9_-]{0,61}[a-zA-Z0-9_])?$/

/** A name that matches a pattern, which `characters` says in words. */
function nameFault(name: string, pattern: RegExp, characters: string): Fault | undefined {
  if (name.toLowerCase() === 'host') {
    return { message: '`host` is taken: it means the machine itself', hint: 'choose another name' }
  }
  if (pattern.test(name)) return undefined
  const hint = `${characters}, beginning with a letter, not ending in \`-\`, at most 63`
  return { message: `\`${name}\` can not be a name`, hint }
}

/** A label of a host name (RFC 1123 section 2.1) that begins with a letter. */
const labelFault = (name: string): Fault | undefined => nameFault(name, labelPattern, 'letters, digits and `-`')

/** What every namespace calls itself in its hosts file. */
const ownNames = ['localhost', 'ip6-localhost', 'ip6-loopback']

/** As a label, with `_`, which `ip netns` and hosts(5) take and which scripts use. */
function namespaceNameFault(name: string): Fault | undefined {
  if (!ownNames.includes(name.toLowerCase())) return nameFault(name, namespacePattern, 'letters, digits, `-` and `_`')
  return { message: `\`${name}\` is taken: it is what every namespace calls itself`, hint: 'choose another name' }
}

const inAnyCase = (word: string) => word.replaceAll(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)
const namespaceNamePattern = new RegExp(
  `^(?!(?:${ownNames.map(inAnyCase).join('|')})$)${namespacePattern.source.slice(1)}`,
)

/** Names that the kernel, or its sysctl directories, keep for themselves. */
const reservedInterfaceNames = ['lo', 'all', 'default', '.', '..']
const interfaceNamePattern = /^(?!(?:lo|all|default|\.\.?|[0-9]+)$)[^/:%\s\p{Cc}\p{Cf}\p{Cs}]{1,15}$/u

/**
 * `dev_valid_name` of the kernel's net/core/dev.c, and what would be misread: digits only is an index, `%` a template.
 * The kernel looks at bytes and takes 0xA0 for a space, so that some letters can not be in a name.
 */
function interfaceNameFault(name: string): Fault | undefined {
  const bytes = new TextEncoder().encode(name)
  const message = `\`${name}\` can not be the name of an interface`
  if (reservedInterfaceNames.includes(name)) return { message, hint: 'the kernel keeps it for itself' }
  if (bytes.length > 15) return { message, hint: `it has ${bytes.length} bytes; at most 15 are possible` }
  if (/^[0-9]+$/.test(name)) return { message, hint: 'it has only digits; begin it with a letter' }
  if (interfaceNamePattern.test(name) && !bytes.includes(0xa0)) return undefined
  return { message, hint: '1 to 15 bytes without `/`, `:`, `%`, whitespace and control characters' }
}

const machineInterfaceNamePattern = /^(?!(?:lo|all|default|\.\.?|[0-9]+)$)[!#$&-.0-9;-[\]-~]{1,15}$/

/** Rules of nft(8) name it, in which a quote cannot be written; what else is refused, its grammar does not promise. */
function machineInterfaceNameFault(name: string): Fault | undefined {
  if (interfaceNameFault(name) || machineInterfaceNamePattern.test(name)) return interfaceNameFault(name)
  return {
    message: `\`${name}\` can not be the name of an interface of the machine itself`,
    hint: 'ASCII without `"` and `\\`, because rules of nftables have to name it',
  }
}

const hostNamePattern =
  /^(?=.{1,253}$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/

const hostNameFault = (name: string): Fault | undefined =>
  hostNamePattern.test(name)
    ? undefined
    : { message: `\`${name}\` is no host name`, hint: 'labels of letters, digits and `-`, joined by dots (RFC 1123)' }

/** Patterns go to editors by `.meta`, while the messages come from the functions above. */
export const label = textWithout(labelFault).meta({ pattern: labelPattern.source })
export const namespaceName = textWithout(namespaceNameFault).meta({ pattern: namespaceNamePattern.source })
export const interfaceName = textWithout(interfaceNameFault).meta({ pattern: interfaceNamePattern.source })
export const machineInterfaceName = textWithout(machineInterfaceNameFault).meta({
  pattern: machineInterfaceNamePattern.source,
})
export const hostName = textWithout(hostNameFault).meta({ pattern: hostNamePattern.source })

/** A name that is looked up elsewhere in the file, so that its own rules are those of what it names. */
export const reference = z.string().min(1, 'expected a name, found an empty string')

/** `NAMESPACE:INTERFACE`, cut in two; neither name can have a colon. */
export function splitReference(text: string): { readonly namespace: string; readonly interface?: string } {
  const colon = text.indexOf(':')
  return colon < 0 ? { namespace: text } : { namespace: text.slice(0, colon), interface: text.slice(colon + 1) }
}

/** A label made of any text: what can not be in one becomes `-`. */
export function labelOf(text: string): string {
  const name = text.replaceAll(/[^a-zA-Z0-9]+/g, '-').replace(/^-+/, '')
  const begun = /^(?!host$)[a-zA-Z]/i.test(name) ? name : `topology-${name}`
  return begun.slice(0, 63).replace(/-+$/, '')
}
