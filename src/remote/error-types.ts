export type ErrorClass = abstract new (...args: never[]) => Error

/** The prototype of the errors of a class by its name: one that was given, one of JavaScript's, or one made here. */
export function errorTypes(given: ReadonlySet<ErrorClass>): (name: string) => object {
  const made = new Map<string, object>()
  return (name) => {
    const known = [...given].find((one) => one.name === name) ?? builtIn(name)
    const prototype: unknown = known?.prototype ?? made.get(name)
    if (typeof prototype === 'object' && prototype !== null) return prototype
    const fresh = Object.defineProperty(class extends Error {}, 'name', { value: name })
    made.set(name, fresh.prototype)
    return fresh.prototype
  }
}

function builtIn(name: string): ErrorClass | undefined {
  const value: unknown = Reflect.get(globalThis, name)
  return isErrorClass(value) ? value : undefined
}

const isErrorClass = (value: unknown): value is ErrorClass =>
  typeof value === 'function' && (value === Error || Object.prototype.isPrototypeOf.call(Error, value))
