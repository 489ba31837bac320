/** What this package or a tool of its own wrote: its type is the writer's promise, and nobody else can write there. */
export declare const parseOwn: <T>(text: string) => T;
