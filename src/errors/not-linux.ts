const systems: Readonly<Record<string, string>> = { win32: 'Windows', darwin: 'macOS' }

/** Why there are no labs on another system, or undefined on Linux. `platform` as in `process.platform`. */
export const notLinux = (platform: string, what: 'machine' | 'runner'): string | undefined =>
  platform === 'linux'
    ? undefined
    : `network namespaces are Linux's, and this ${what} is ${systems[platform] ?? platform}`
