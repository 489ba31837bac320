/** What JSON.parse gives of what a program printed. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [field: string]: Json }

export type Fields = Readonly<Record<string, Json>>

/** The objects of a JSON list; iproute2 says an empty list as nothing at all where it is old. */
export function objectsOf(text: string): Fields[] {
  const list: unknown = text.trim() === '' ? [] : JSON.parse(text)
  if (!isList(list)) throw new Error('what was printed is no list')
  return fieldsIn(list)
}

/** For what JSON.parse gave, or a part of it. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** For what JSON.parse gave, or a part of it. */
export function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value)
}

/** The objects in a list; none where it is no list. */
export function fieldsIn(value: Json | undefined): Fields[] {
  return listIn(value).filter(isFields)
}

/** What is in a list; nothing where it is no list. */
export function listIn(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : []
}

/** The fields of these names that are there. */
export function pick(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.flatMap((name) => (name in fields ? [[name, fields[name] ?? null]] : [])))
}

/** The fields but those of these names. */
export function omit(fields: Fields, names: ReadonlySet<string>): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.has(name)))
}

/** The words of a key; what is not there is left out. */
export function words(...parts: readonly (Json | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== null && part !== '')
    .map((part) => (typeof part === 'object' ? JSON.stringify(part) : String(part)))
    .join(' ')
}
