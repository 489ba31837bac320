import { expect, test } from 'vitest'
import { argvIn } from '../../../src/machine/argv.ts'

test.each([
  ['', []],
  ['sleep\0a b\0', ['sleep', 'a b']],
  ['true\0', ['true']],
  ['/opt/with space/run\0', ['/opt/with space/run']],
  ['sh\0-c\0\0', ['sh', '-c', '']],
  ['\0\0', ['', '']],
  // Titles.
  ['ocserv-main\0\0\0\0', ['ocserv-main']],
  ['nginx: master process nginx -g daemon off;\0\0', ['nginx:', 'master', 'process', 'nginx', '-g', 'daemon', 'off;']],
  ['postgres: writer  ', ['postgres:', 'writer']],
  ['sshd: root@pts/0\0', ['sshd:', 'root@pts/0']],
])('%j', (cmdline, argv) => {
  expect(argvIn(cmdline)).toEqual(argv)
})
