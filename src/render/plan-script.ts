import type { Plan } from '../plan/index.ts'
import { byHand, netnsName } from './by-hand.ts'
import { shellWord } from './shell.ts'

/** A script of root's that does the plan by hand, on the machine itself: each namespace gets a name under /run/netns. */
export const planScript = (plan: Plan): string =>
  [
    '#!/bin/sh',
    `# Brings ${plan.name} up by hand; \`netns-topology plan --format sh --undo\` prints what takes it back.`,
    'set -e',
    ...byHand(plan).map(({ line }) => line),
  ].join('\n')

/** The script that takes back what `planScript` did, all of it or as far as it came. */
export function undoScript(plan: Plan): string {
  const names = plan.steps.filter(({ kind }) => kind === 'namespace').map((step) => shellWord(netnsName(plan, step.in)))
  return [
    '#!/bin/sh',
    `# Takes back what the plan of ${plan.name} did by hand.`,
    'pids() {',
    `  for netns in ${names.join(' ')}; do`,
    '    [ ! -e "/run/netns/$netns" ] || ip netns pids "$netns"',
    '  done',
    '}',
    '# What runs in the namespaces is asked to end, and killed where it has not after a second.',
    'for signal in TERM KILL; do',
    '  pids | xargs -r kill -s "$signal" 2>/dev/null',
    '  waited=0',
    '  while [ "$waited" -lt 20 ] && [ -n "$(pids)" ]; do',
    '    sleep 0.05',
    '    waited=$((waited + 1))',
    '  done',
    'done',
    ...undoLines(plan).map((line) => `${line} 2>/dev/null`),
    `for netns in ${names.join(' ')}; do`,
    '  rm -rf "/etc/netns/$netns"',
    'done',
    '# What the first `ip netns add` and the first file made, where nothing else is in it.',
    '[ ! -d /etc/netns ] || rmdir --ignore-fail-on-non-empty /etc/netns',
    'if [ -d /run/netns ] && [ -z "$(ls -A /run/netns)" ]; then',
    '  umount /run/netns 2>/dev/null',
    '  rmdir /run/netns',
    'fi',
  ].join('\n')
}

/** The commands that undo a plan, last in first out. */
export const undoLines = (plan: Plan): string[] =>
  byHand(plan)
    .toReversed()
    .flatMap(({ undo }) => undo)
