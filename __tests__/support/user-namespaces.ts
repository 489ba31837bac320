import { spawnSync } from 'node:child_process'

/** Where even root gets no user namespace, as in a chroot (EPERM, user_namespaces(7)), nobody does. */
export const hasUserNamespaces: boolean = spawnSync('unshare', ['--user', 'true']).status === 0
