import { expect, test } from 'vitest'
import type { Examination } from '../../../src/doctor/index.ts'
import { examinationText } from '../../../src/render/doctor.ts'

const examination: Examination = {
  labs: true,
  nat: { ipv4: true, ipv6: false },
  findings: [
    { area: 'privilege', name: 'root', status: 'ok', detail: 'yes', needed: true },
    { area: 'kernel', name: 'veth', status: 'ok', detail: 'works', needed: true },
    { area: 'kernel', name: 'netem', status: 'missing', detail: 'unknown', remedy: 'another kernel' },
    { area: 'way out', name: 'IPv6', status: 'missing', detail: 'dropped by \u001b[31m red', remedy: 'a\nb' },
  ],
}

test('a line for each finding, with its remedy below, and nothing that does something to a terminal', () => {
  expect(examinationText(examination)).toBe(`privilege  root   ok       yes
kernel     veth   ok       works
           netem  missing  unknown
                           -> another kernel
way out    IPv6   missing  dropped by \\x1b[31m red
                           -> a\\nb

labs come up here; a way out by IPv4`)
})

test('what labs lack is said at the end', () => {
  const findings = examination.findings.map((finding) => ({ ...finding, status: 'missing' as const }))
  expect(examinationText({ ...examination, labs: false, findings })).toMatch(
    /\n\nlabs can not come up here, for want of: root, veth$/,
  )
  expect(examinationText({ ...examination, nat: { ipv4: false, ipv6: false } })).toMatch(/come up here; no way out$/)
})

test('what a terminal has no room for goes on below', () => {
  const detail = 'sudo is needed to make the namespaces of a lab'
  const findings = [
    { area: 'privilege', name: 'sudo', status: 'missing', detail, remedy: 'run it as root, or let sudo' },
  ] as const
  expect(examinationText({ ...examination, findings }, 62)).toBe(`privilege  sudo  missing  sudo is needed to make the
                             namespaces of a lab
                          -> run it as root, or let sudo

labs come up here; a way out by IPv4`)
})
