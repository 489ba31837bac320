import { getInput } from '@actions/core'
import { z } from 'zod'
import { UsageError } from '../errors/errors.ts'
import { privileges } from '../lab/state/privilege.ts'

/** As YAML 1.2 writes them in its core schema. */
const words = { true: ['true', 'True', 'TRUE'], false: ['false', 'False', 'FALSE'] } as const

const isTrue = (text: string): boolean => words.true.some((word) => word === text)

const flag = z
  .enum([...words.true, ...words.false], { error: ({ input }) => `${shown(input)} is neither true nor false` })
  .transform(isTrue)

const flagOrAuto = z
  .enum(['auto', ...words.true, ...words.false], {
    error: ({ input }) => `${shown(input)} is none of auto, true, false`,
  })
  .transform((text) => (text === 'auto' ? text : isTrue(text)))

const choice = <const T extends readonly [string, ...string[]]>(options: T) =>
  z.enum(options, { error: ({ input }) => `${shown(input)} is none of ${options.join(', ')}` })

const shown = (value: unknown) => JSON.stringify(value)

interface Sources {
  readonly topology?: string | undefined
  readonly 'topology-file'?: string | undefined
  readonly 'doctor-only'?: unknown
}

/** Also where another input is wrong, so that everything is said at once. */
const isOneGiven = ({ topology, 'topology-file': file, 'doctor-only': doctorOnly }: Sources): boolean =>
  (topology === undefined) !== (file === undefined) || (doctorOnly === true && file === undefined)

const isBothGiven = ({ input }: { readonly input?: unknown }): string =>
  isSources(input) && input.topology !== undefined ? 'only one of the two can be given' : 'one of the two is needed'

const isSources = (input: unknown): input is Sources => typeof input === 'object' && input !== null

/** The inputs of action.yml, each as its text; one that is empty or not given has its default. */
export const inputsSchema = z
  .object({
    topology: z.string().optional(),
    'topology-file': z.string().optional(),
    name: z.string().optional(),
    pin: flagOrAuto.default('auto'),
    checks: flag.default(true),
    privilege: choice(privileges).default('auto'),
    'on-restore-failure': choice(['fail', 'warn']).default('fail'),
    install: choice(['auto', 'never']).default('auto'),
    'doctor-only': flag.default(false),
    'allow-host-network': flag.default(false),
  })
  .refine(isOneGiven, { error: isBothGiven, path: ['topology, topology-file'], when: () => true })

export type Inputs = z.output<typeof inputsSchema>

export const inputNames: readonly string[] = Object.keys(inputsSchema.shape)

/** @throws UsageError with everything that is wrong of the inputs. */
export function readInputs(): Inputs {
  const given = inputNames.map((name) => [name, getInput(name, { trimWhitespace: name !== 'topology' })] as const)
  return parseInputs(Object.fromEntries(given.filter(([, text]) => text.trim() !== '')))
}

export function parseInputs(given: Readonly<Record<string, string>>): Inputs {
  const parsed = inputsSchema.safeParse(given, { reportInput: true })
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map(({ path, message }) => `input ${path.join('.')}: ${message}`)
  throw new UsageError(lines.join('\n'))
}
