import { fileURLToPath } from 'node:url'

/** Of the checkout, as the process of the tests finds it. */
export const realCheckout: string = fileURLToPath(new URL('../..', import.meta.url))

/** Where it is in every played host: users may not enter the directory that it really is in, as root's home. */
export const checkout = '/run/checkout'

/** Of the checkout, where everybody may start it. */
export const node: string = `${checkout}/node_modules/node/bin/node`

/** Where the programs of a machine are. */
export const systemPath = '/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin'
