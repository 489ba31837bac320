import type { AddressMatch, DevicePattern, Match } from './ruleset.ts'

const keywords = { in: 'iifname', out: 'oifname', state: 'ct state', family: 'meta nfproto' } as const

/** A match about as nft prints it. */
export function matchWords(match: Match): string {
  if (match.on === 'unknown') return '…'
  const keyword = match.on === 'source' || match.on === 'destination' ? addressKeyword(match) : keywords[match.on]
  return [keyword, ...(match.negated ? ['!='] : []), valueWords(match)].join(' ')
}

const addressKeyword = ({ on, family }: AddressMatch): string =>
  `${family === 'ipv4' ? 'ip' : 'ip6'} ${on === 'source' ? 'saddr' : 'daddr'}`

function valueWords(match: Exclude<Match, { on: 'unknown' }>): string {
  switch (match.on) {
    case 'in':
    case 'out':
      return oneOrSet(match.devices.map(deviceWord))
    case 'source':
    case 'destination':
      return oneOrSet(match.ranges.map(({ text }) => text))
    case 'state':
      return match.states.join(',')
    case 'family':
      return match.family
  }
}

const deviceWord = ({ name, isPrefix }: DevicePattern): string => `"${name}${isPrefix ? '*' : ''}"`

const oneOrSet = (words: readonly string[]): string => (words.length === 1 ? words.join('') : `{ ${words.join(', ')} }`)
