import { configureGlobal } from 'fast-check'

const number = (name: string): number | undefined => {
  const text = process.env[name]
  if (text === undefined || text === '') return undefined
  if (!/^-?\d+$/.test(text)) throw new Error(`${name} must be a whole number, not ${JSON.stringify(text)}`)
  return Number(text)
}

// In CI the same cases every time; elsewhere new ones, whose seed fast-check reports when one fails.
const seed = number('FC_SEED') ?? (process.env['CI'] ? 1 : undefined)
const numRuns = number('FC_RUNS')

configureGlobal({
  ...(seed === undefined ? {} : { seed }),
  ...(numRuns === undefined ? {} : { numRuns }),
})
