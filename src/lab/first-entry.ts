import { type Prepared, type ProgramRequest, prepareProgram } from './program.ts'

/**
 * As `prepareProgram`, with the namespace entered once before where nobody has been in it: what precedes the first program
 * is a shell, and a shell drops the environment's variables that it could not name, such as `INPUT_A-B`.
 */
export async function prepareAhead(request: ProgramRequest): Promise<Prepared> {
  const first = prepareProgram(request)
  if (first.prefix[0] === 'nsenter') return first
  await request.machine.run([...first.prefix, 'true'])
  return prepareProgram(request)
}
