import { InvalidArgumentError } from 'commander'

/** `--name` becomes a file name, so that it is as strict as the `name` of a topology file. */
export function toName(text: string): string {
  if (/^[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(text)) return text
  throw new InvalidArgumentError('It has letters, digits and `-`, begins with a letter, and has at most 63.')
}
