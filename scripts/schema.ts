/** Writes the JSON Schema of the topology file, for editors; with `--check`, says whether the one there is stale. */
import { readFileSync, writeFileSync } from 'node:fs'
import { topologyJsonSchema } from '../src/spec/json-schema.ts'

const file = new URL('../schema/topology.schema.json', import.meta.url)
const text = `${JSON.stringify(topologyJsonSchema(), undefined, 2)}\n`

if (!process.argv.includes('--check')) writeFileSync(file, text)
else if (readFileSync(file, 'utf8') !== text) {
  process.stderr.write('schema/topology.schema.json is stale: run `node scripts/schema.ts`\n')
  process.exitCode = 1
}
