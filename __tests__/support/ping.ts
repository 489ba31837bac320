import type { RemoteLab } from './labs.ts'

/** One echo request that is waited for a second. */
export const ping = (to: string, ...options: string[]): [string, ...string[]] => [
  ...(['ping', '-n', '-c1', '-W1'] as const),
  ...options,
  to,
]

export const reaches = async (lab: RemoteLab, namespace: string, to: string, ...options: string[]): Promise<boolean> =>
  (await lab.exec(namespace, ping(to, ...options))).exitCode === 0
