import { isFields, isList } from './json.ts'

/** Says what is wrong with a value that was read; undefined where it is what is expected. */
export type Expected = (value: unknown) => string | undefined

/** What each field of a `T` has to be; one that it does not name may not be there. */
export type Shape<T> = { readonly [Field in keyof T]-?: Expected }

/** @param what as a message calls it */
export const valueThat =
  (what: string, fits: (value: unknown) => boolean): Expected =>
  (value) =>
    fits(value) ? undefined : `expected ${what}, found ${shown(value)}`

/** Long texts are cut: a message is a line. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

export const textThat = (what: string, fits: (value: string) => boolean): Expected =>
  valueThat(what, (value) => typeof value === 'string' && fits(value))

export const oneOf = (...values: readonly (string | boolean)[]): Expected =>
  valueThat(values.map((value) => JSON.stringify(value)).join(' or '), (value) => values.some((one) => one === value))

export const integer = (least: number, most: number): Expected =>
  valueThat(
    `an integer from ${least} to ${most}`,
    (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
  )

export const optional =
  (expected: Expected): Expected =>
  (value) =>
    value === undefined ? undefined : expected(value)

export const listOf =
  (expected: Expected): Expected =>
  (value) => {
    if (!isList(value)) return `expected a list, found ${shown(value)}`
    for (const [index, one] of value.entries()) {
      const problem = expected(one)
      if (problem !== undefined) return `${index}: ${problem}`
    }
    return undefined
  }

export const fields =
  <T>(shape: Shape<T>): Expected =>
  (value) => {
    if (!isFields(value)) return `expected fields, found ${shown(value)}`
    const stray = Object.keys(value).find((name) => !Object.hasOwn(shape, name))
    if (stray !== undefined) return `${shown(stray)} is no field of it`
    for (const [name, expected] of Object.entries<Expected>(shape)) {
      const problem = expected(Object.hasOwn(value, name) ? value[name] : undefined)
      if (problem !== undefined) return `${name}: ${problem}`
    }
    return undefined
  }
