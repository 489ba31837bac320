/** What this package or a tool of its own wrote: its type is the writer's promise, and nobody else can write there. */
// oxlint-disable-next-line typescript/no-unsafe-return, typescript/no-unnecessary-type-parameters
export const parseOwn = <T>(text: string): T => JSON.parse(text)
