import * as z from 'zod'
import { topologySchema } from './schema.ts'

const id = 'https://unpkg.com/netns-topology/schema/topology.schema.json'

/** The shape of a topology file as JSON Schema, draft 7, which is what editors read. */
export const topologyJsonSchema = (): object => ({
  $id: id,
  ...z.toJSONSchema(topologySchema, {
    target: 'draft-7',
    io: 'input',
    // `readOnly` is a matter of TypeScript here; an editor would take it for a field that may not be written.
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly
    },
  }),
})
