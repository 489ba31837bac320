import * as z from 'zod'
import { type Fault, textWithout } from './fault.ts'

/** The largest number that 32 bits hold: of routing tables, metrics and priorities. */
export const largest32 = 0xffff_ffff

export const mtu = z.int().min(68).max(65_535)
export const port = z.int().min(1).max(65_535)
export const table = z.int().min(1).max(largest32)
export const metric = z.int().min(0).max(largest32)
export const priority = z.int().min(1).max(largest32)

/** The six bits of a DSCP where the octet has them; the kernel refuses the other two, which are of ECN (RFC 3168). */
export const typeOfService = z
  .int()
  .min(4)
  .max(252)
  .multipleOf(4, 'expected a multiple of 4: the last two bits are of ECN')

const macPattern = /^[0-9a-fA-F]{2}(?::[0-9a-fA-F]{2}){5}$/

/** `is_valid_ether_addr` of the kernel: neither a group address nor all zero. */
function macFault(text: string): Fault | undefined {
  if (!macPattern.test(text)) return { message: `\`${text}\` is no MAC address`, hint: 'such as 02:00:00:00:00:10' }
  if (/^[0:]*$/.test(text)) return { message: `\`${text}\` is all zero, which no interface can have` }
  if (Number.parseInt(text.slice(0, 2), 16) % 2 === 0) return undefined
  return {
    message: `\`${text}\` is a group address, which no interface can have`,
    hint: 'its first octet must be even',
  }
}

export const mac = textWithout(macFault).meta({ pattern: macPattern.source })

/** A sysctl is one line of text, which procfs ends at a NUL. */
const isOneLine = (text: string): boolean => !/[\0\r\n]/.test(text)

export const sysctlValue = z.union([z.string().refine(isOneLine, 'expected one line of text'), z.int(), z.boolean()], {
  error: 'expected a number, a boolean or one line of text',
})

function commandFault(text: string): Fault | undefined {
  if (text.trim() === '') return { message: 'expected a command, found an empty one' }
  return text.includes('\0') ? { message: 'a command can not have a NUL in it' } : undefined
}

export const command = textWithout(commandFault).meta({ minLength: 1 })
