import * as z from 'zod'
import { machineInterfacesSchema } from './interface.ts'
import { hostRouteSchema } from './route.ts'

export const hostSchema = z
  .strictObject({
    interfaces: machineInterfacesSchema.optional().meta({
      description: 'Its interfaces in the network, by the names they have on the machine.',
      examples: [{ lan0: { bridge: 'lan' } }],
    }),
    routes: z
      .array(hostRouteSchema)
      .readonly()
      .optional()
      .meta({ description: 'Its routes by these interfaces. None is implied.' }),
  })
  .meta({ title: 'Host', description: 'The machine itself, and what runs on it outside any namespace.' })
