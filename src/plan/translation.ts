import { onHost, type TranslationStep } from './host-step.ts'
import { tableName } from './marks.ts'
import { askingForUplink, type Uplink, uplinkTranslation } from './uplink.ts'

/** First of all that is done on the host: what must not pass is stopped before there is a way for it. */
export function translationSteps(uplink: Uplink): TranslationStep[] {
  const { tag, network } = uplink
  const members = network.host.interfaces.map(({ name }) => name)
  const at = askingForUplink(network) ?? network.host.interfaces[0]?.at
  if (at === undefined) return []
  const out = uplinkTranslation(uplink)
  return [
    {
      kind: 'translation',
      ...onHost({ kind: 'delete-table' }, at),
      table: tableName(tag),
      ...(out && { uplink: out }),
      members,
    },
  ]
}
