import { expect, it } from 'vitest'
import { wordsOf } from '../../../src/host/end.ts'

it.each([
  ['of a program and its arguments', 'sh\0-c\0echo a  b\0', ['sh', '-c', 'echo a  b']],
  ['of arguments that are empty, beside others', 'test\0\0x\0', ['test', '', 'x']],
  ['of a last argument that is empty', 'sh\0-c\0\0', ['sh', '-c', '']],
  ['of a program with blanks in its name', '/tmp/my program\0', ['/tmp/my program']],
  ['of a title that NULs fill up', 'ocserv-main\0\0\0\0\0\0', ['ocserv-main']],
  ['of a longer title', 'nginx: master process nginx -g x\0\0\0', ['nginx:', 'master', 'process', 'nginx', '-g', 'x']],
  ['of a title longer than what it covers', 'sshd: root@pts/0\0', ['sshd:', 'root@pts/0']],
  ['of a title without an end', 'postgres: writer', ['postgres:', 'writer']],
  ['of a process of the kernel, which has none', '', []],
])('reads the words %s', (_, said, words) => expect(wordsOf(said)).toEqual(words))
