import { type Items, keyed } from '../items.ts'
import type { Program } from '../programs.ts'

/** IPv4's tables as iptables-save(8) prints them. */
export const iptables = program('iptables')
/** IPv6's tables as ip6tables-save(8) prints them. */
export const ip6tables = program('ip6tables')

/** Chains with their policies, and the rules of each in their order: the only place where the comments of rules show. */
function program(name: 'iptables' | 'ip6tables'): Program {
  return {
    name: `${name}-save`,
    kinds: [`${name} chain`, `${name} rule`],
    parse: (output) => {
      const { chains, rules } = parseSave(output)
      return { [`${name} chain`]: chains, [`${name} rule`]: rules }
    },
  }
}

/** The format of iptables-save(8) without its counters: `*TABLE`, `:CHAIN POLICY [packets:bytes]`, `-A CHAIN …`. */
function parseSave(text: string): { chains: Items; rules: Readonly<Record<string, readonly string[]>> } {
  const chains: [string, string][] = []
  const rules: Record<string, string[]> = {}
  let table = ''
  for (const line of text.split('\n')) {
    if (line.startsWith('*')) table = line.slice(1)
    const chain = /^:(\S+) (\S+)/.exec(line)
    if (chain) chains.push([`${table} ${chain[1]}`, chain[2] ?? ''])
    const rule = /^-A (\S+) ?(.*)$/.exec(line)
    if (rule) {
      const key = `${table} ${rule[1]}`
      rules[key] ??= []
      rules[key].push(rule[2] ?? '')
    }
  }
  return { chains: keyed(chains), rules }
}
