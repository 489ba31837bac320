import type { Request } from '../request.ts'
import { Exports } from '../wire/kinds.ts'

/** Does what the other side asks for. */
export async function answer(request: Request): Promise<unknown> {
  switch (request.do) {
    case 'load': {
      const module: unknown = await import(request.url)
      return Object.assign(new Exports(), module)
    }
    case 'run':
      return await functionOf(request.source)(...request.args)
  }
}

type Runnable = (...args: readonly unknown[]) => unknown

/** Vite has made a call of each `import()`. */
const dynamicImport = '__vite_ssr_dynamic_import__'

/** A method's text is no expression, but a property of an object. */
function functionOf(source: string): Runnable {
  const importing = (specifier: string): Promise<unknown> => import(specifier)
  const compiled: unknown = compile(source)(importing)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is the text of a function
  return compiled as Runnable
}

function compile(source: string): (importing: unknown) => unknown {
  const expression = (text: string) =>
    // oxlint-disable-next-line typescript/no-implied-eval, typescript/no-unsafe-type-assertion -- to run a text is what is asked for
    new Function(dynamicImport, `return (${text})`) as (importing: unknown) => unknown
  try {
    return expression(source)
  } catch {
    return expression(`Object.values({ ${source} })[0]`)
  }
}
