import { LabError } from '../errors/errors.ts'
import type { Machine } from './machine.ts'

/** A machine that kills a program which does not answer in time. @param limit ms */
export const limited = (machine: Machine, limit: number): Machine => ({
  ...machine,
  run: async (argv, options = {}) => {
    const expiry = AbortSignal.timeout(limit)
    const signal = options.signal ? AbortSignal.any([options.signal, expiry]) : expiry
    try {
      return await machine.run(argv, { ...options, signal })
    } catch (error) {
      if (error !== expiry.reason) throw error
      throw new LabError(`${argv.join(' ')}: no answer within ${limit / 1000} s`, { cause: error })
    }
  },
})
