// src/errors/caught.ts
/** What is thrown is of any type: its text. */
const messageOf = (error) => error instanceof Error ? error.message : String(error);
/** The code of an error of the system, as `ENOENT`; empty where it has none. */
const codeOf = (error) => error instanceof Error && "code" in error ? String(error.code) : "";
export { messageOf as n, codeOf as t };
