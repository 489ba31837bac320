/**
 * One line that says a program is too old, or undefined where it is not.
 *
 * @param oldest `MAJOR.MINOR`
 * @param version as the program says it, `MAJOR.MINOR…`
 */
export function tooOld(program: string, oldest: string, version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldest.split('.').map(Number)
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined
  return `${program} ${oldest} or later is needed, and this is ${program} ${version}`
}
