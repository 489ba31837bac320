import type * as z from 'zod'
import { didYouMean, nearest } from '../errors/nearest.ts'
import type { Finding } from './finding.ts'
import { type Issue, plain } from './issues.ts'
import { fieldLevelAt } from './levels.ts'
import { childOf, type Path } from './path.ts'

const kinds: Readonly<Record<string, string>> = {
  object: 'a mapping',
  record: 'a mapping',
  array: 'a list',
  string: 'a string',
  boolean: '`true` or `false`',
  number: 'a whole number',
  int: 'a whole number',
}

/** A value in a few words. */
function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  if (typeof value === 'string') return value === '' ? 'an empty string' : `\`${value}\``
  return typeof value === 'number' || typeof value === 'boolean' ? `\`${value}\`` : `a ${typeof value}`
}

const yamlBooleans: Readonly<Record<string, string>> = { yes: 'true', on: 'true', no: 'false', off: 'false' }

/** What to write instead of a value of the wrong kind. */
function kindHint(expected: string, value: unknown): string | undefined {
  if (expected === 'object' || expected === 'record') return value === null ? 'write `{}` for an empty one' : undefined
  if (expected === 'array') return typeof value === 'string' ? `in brackets: \`[${value}]\`` : undefined
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return `in quotes: "${value}"`
  if (expected === 'string' && typeof value === 'object' && value !== null) {
    return 'text with a colon at its end, such as fd00::, needs quotes'
  }
  if (expected === 'boolean' && typeof value === 'string') {
    const word = yamlBooleans[value.toLowerCase()] ?? nearest(value, ['true', 'false'])
    return word && `did you mean \`${word}\`?`
  }
  return expected === 'number' || expected === 'int' ? numberHint(value) : undefined
}

const numberHint = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d+$/.test(value) ? 'without quotes' : undefined

function describeKind({ expected }: z.core.$ZodIssueInvalidType, path: Path, value: unknown): Finding {
  if (value === undefined) return { path, message: `\`${path.at(-1) ?? 'topology'}\` is missing` }
  const message = `expected ${kinds[expected] ?? expected}, found ${describeValue(value)}`
  return { path, message, hint: kindHint(expected, value) }
}

function describeChoice({ values }: z.core.$ZodIssueInvalidValue, path: Path, value: unknown): Finding {
  if (value === undefined) return { path, message: `\`${path.at(-1)}\` is missing` }
  const names = values.map(String)
  const near = typeof value === 'string' ? nearest(value, names) : undefined
  const message = `expected ${names.map((name) => `\`${name}\``).join(' or ')}, found ${describeValue(value)}`
  return { path, message, hint: near === undefined ? undefined : `did you mean \`${near}\`?` }
}

function describeField(key: string, path: Path): Finding {
  const level = fieldLevelAt(path)
  const at = { path: [...path, key], on: 'key' } as const
  if (level?.later.includes(key)) return { ...at, message: `\`${key}\` of ${level.what} comes with a later version` }
  const refusal = level?.never && Object.hasOwn(level.never, key) ? level.never[key] : undefined
  if (refusal) return { ...at, ...refusal }
  if (key === '<<')
    return { ...at, message: 'merge keys (`<<`) are not part of YAML 1.2', hint: 'use an alias for the whole' }
  const fields = level?.fields ?? []
  const name = nearest(key, fields)
  const hint = didYouMean(key, fields, `${level?.what} has`)
  const message = `unknown field \`${key}\` of ${level?.what ?? 'this mapping'}`
  return { ...at, message, hint, ...(name !== undefined && { meant: [...path, name] }) }
}

function describeKey({ issues }: z.core.$ZodIssueInvalidKey, path: Path): Finding[] {
  return issues.slice(0, 1).map((issue) => ({ path, on: 'key', message: issue.message, hint: hintOf(issue) }))
}

function hintOf(issue: z.core.$ZodIssue): string | undefined {
  const hint = issue.code === 'custom' ? childOf(issue.params, 'hint') : undefined
  return typeof hint === 'string' ? hint : undefined
}

/** What zod found, in words; one finding for each unknown field. */
export function describeIssue({ issue, path }: Issue, root: unknown): Finding[] {
  const value = path.reduce<unknown>(childOf, root)
  switch (issue.code) {
    case 'invalid_type':
      return [describeKind(issue, path, value)]
    case 'invalid_value':
      return [describeChoice(issue, path, value)]
    case 'unrecognized_keys':
      return issue.keys.map((key) => describeField(key, path))
    case 'invalid_key':
      return describeKey(issue, path)
    case 'invalid_union':
      return describeForm(issue, path, root)
    case 'too_small':
      return [{ path, message: tooSmall(issue, value) }]
    case 'too_big':
      return [{ path, message: `expected at most ${issue.maximum}, found ${describeValue(value)}` }]
    default:
      return [{ path, message: issue.message, hint: hintOf(issue) }]
  }
}

/** Where the value is of the kind of one of the forms that there are, what is wrong with it is said of that one. */
function describeForm(issue: z.core.$ZodIssueInvalidUnion, path: Path, root: unknown): Finding[] {
  const ofOtherKind = ['invalid_type', 'invalid_value']
  const isOfKind = (issues: readonly z.core.$ZodIssue[]) =>
    !issues.some(({ code, path: inner }) => ofOtherKind.includes(code) && inner.length === 0)
  const [meant, ...others] = issue.errors.filter(isOfKind)
  if (meant === undefined || others.length > 0) return [{ path, message: issue.message, hint: hintOf(issue) }]
  return meant.flatMap((one) => describeIssue({ issue: one, path: [...path, ...plain(one.path)] }, root))
}

const tooSmall = (issue: z.core.$ZodIssueTooSmall, value: unknown): string =>
  issue.origin === 'array'
    ? 'the list is empty'
    : issue.origin === 'string'
      ? issue.message
      : `expected at least ${issue.minimum}, found ${describeValue(value)}`
