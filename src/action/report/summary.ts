import { summary } from '@actions/core'
import { print } from './say.ts'

/** Adds Markdown to the page of the job. A runner may have none, or no room left: the job is as good without. */
export async function summarize(markdown: string): Promise<void> {
  try {
    await summary.addRaw(`\n${markdown}\n`).write()
  } catch (error) {
    print(`the job summary could not be written: ${String(error)}`)
  }
}
