import { closeSync, fstatSync, openSync, type Stats, statSync } from 'node:fs'
import type { OpenFile } from './machine.ts'

const identityIn = ({ dev, ino }: Stats): string => `${dev}:${ino}`

/** See `Machine.identity`. */
export const identityOf = (path: string): string => identityIn(statSync(path))

/** See `Machine.open`. */
export function openFile(path: string): OpenFile {
  const descriptor = openSync(path, 'r')
  return {
    path: `/proc/${process.pid}/fd/${descriptor}`,
    identity: identityIn(fstatSync(descriptor)),
    close: () => closeSync(descriptor),
  }
}
