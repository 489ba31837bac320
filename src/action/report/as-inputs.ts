import { privileges } from '../../lab/state/privilege.ts'

const option = new RegExp(`--(?:privilege (${privileges.join('|')})|(pin|name)\\b)`, 'g')

/** What the engine says of the options of its command, said of the inputs of a step: `--pin` is `pin: true`. */
export const asInputs = (text: string): string =>
  text.replaceAll(option, (_, privilege: string | undefined, name: string) => {
    if (privilege !== undefined) return `\`privilege: ${privilege}\``
    return name === 'pin' ? '`pin: true`' : '`name`'
  })
