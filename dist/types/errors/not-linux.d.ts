/** Why there are no labs on another system, or undefined on Linux. `platform` as in `process.platform`. */
export declare const notLinux: (platform: string, what: 'machine' | 'runner') => string | undefined;
