import { escapeText } from '../errors/escape.ts'

const code = (character: string): number => character.codePointAt(0) ?? 0

/** Text of which nothing is HTML or Markdown, nor ends a cell of a table. */
export const markdownText = (text: string): string =>
  escapeText(text).replaceAll(/[^\p{L}\p{N} .,:;/@=-]/gu, (character) => `&#${code(character)};`)

/** Text of which nothing is Mermaid's, for a label in quotes. */
export const mermaidLabel = (text: string): string =>
  escapeText(text).replaceAll(/[^\p{L}\p{N} .,:/@=–-]/gu, (character) => `#${code(character)};`)
