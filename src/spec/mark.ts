import * as z from 'zod'
import { type Fault, textWithout } from './fault.ts'
import { largest32 } from './scalars.ts'

const number = '(?:0x[0-9a-fA-F]{1,8}|[0-9]{1,10})'
const pattern = `^${number}/${number}$`

/** The two numbers of `VALUE/MASK`, each decimal or, behind `0x`, hexadecimal. */
const partsOf = (text: string): number[] => (new RegExp(pattern).test(text) ? text.split('/').map(Number) : [])

function maskedMarkFault(text: string): Fault | undefined {
  const [value, mask] = partsOf(text)
  if (value === undefined || mask === undefined || value > largest32 || mask > largest32) {
    return { message: `\`${text}\` is no mark`, hint: 'a number of 32 bits, or VALUE/MASK such as 0x100/0xff00' }
  }
  if (mask !== 0 && (BigInt(value) & ~BigInt(mask)) === 0n) return undefined
  const hint = 'every bit of the value must also be in the mask'
  return { message: `no packet can have the mark \`${text}\``, hint }
}

/** A mark of packets (`SO_MARK` of socket(7)), all of its bits or those of a mask. */
export const mark = z.union([z.int().min(1).max(largest32), textWithout(maskedMarkFault).meta({ pattern })], {
  error: 'expected a number, or VALUE/MASK such as 0x100/0xff00',
})

/** The value and the mask as ip-rule(8) takes and prints them. */
export function formatMark(said: number | string): string {
  const [value, mask] = typeof said === 'number' ? [said] : partsOf(said)
  return [value, mask].flatMap((part) => (part === undefined ? [] : `0x${part.toString(16)}`)).join('/')
}
