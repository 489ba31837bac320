import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runs } from '../../../support/command.ts'
import { type Host, playHost } from '../../../support/host.ts'
import { inLab, pair } from '../../../support/in-lab.ts'
import { patience } from '../../../support/patience.ts'

let host: Host
beforeAll(async () => {
  host = await playHost({ outside: false })
})
afterAll(() => host[Symbol.asyncDispose]())

/** Serves with a delay, so that who does not wait for it is refused (by time: its subject). */
const late = (server: string) => `setTimeout(() => { ${server} }, 150)`

const run = <T>(script: string) => inLab<T>(host, pair, `const node = process.execPath; ${script}`)

describe('a background program', () => {
  it.for([
    ['tcp', "require('node:net').createServer().listen(8080)", '{ tcp: 8080 }'],
    ['udp', "require('node:dgram').createSocket('udp4').bind(5353)", '{ udp: 5353 }'],
    ['http', "require('node:http').createServer((_, response) => response.end()).listen(8000)", '{ http: 8000 }'],
    [
      'a URL',
      "require('node:http').createServer((_, response) => response.end()).listen(8000)",
      "{ http: 'http://b:8000/health' }",
    ],
    ['output', "console.log('now serving')", '{ output: /serving$/m }'],
    ['a function', "console.log('now serving')", "(program) => program.output !== ''"],
  ] as const)('is ready by %s', async ([, server, ready]) => {
    const script = `
      const start = performance.now()
      const program = await b.start(node, ['-e', ${JSON.stringify(late(server))}], { ready: ${ready} })
      const took = performance.now() - start
      return { waited: took >= 150, isRunning: program.isRunning || program.output !== '' }`
    expect(await run(script)).toEqual({ waited: true, isRunning: true })
  })

  it('is ready by its own socket, and not by that of another which had the port before', async () => {
    const script = `
      const listen = (host) => "require('node:net').createServer().listen(8080, '" + host + "')"
      await b.start(node, ['-e', listen('127.0.0.1')], { ready: { tcp: 8080 } })
      // by time: its subject
      const other = await b.start(node, ['-e', "setTimeout(() => { console.log('late'); " + listen('127.0.0.2') + " }, 100)"], { ready: { tcp: 8080 } })
      return other.output`
    expect(await run(script)).toBe('late\n')
  })

  it('that ends before it is ready, or is not ready in time, is an error with its last words', async () => {
    // Where a busy machine does not come so far as to say it, it has twice the time.
    const script = `
      const inVain = async (words, options, said) => {
        for (let within = 100; ; within *= 2) {
          const error = await failure(() => b.start(words[0], words.slice(1), { ...options, within }))
          if (error.message.includes(said) || within > ${patience}) return { ...error, message: error.message.replace(within + ' ms', 'N ms') }
        }
      }
      return [
        await failure(() => b.start('sh', ['-c', 'echo first; echo last >&2; exit 4'], { ready: { tcp: 80 } })),
        await inVain(['sh', '-c', 'echo waiting; exec sleep 77'], { ready: { tcp: 80 } }, '| waiting'),
        await failure(() => b.start('no-such-program', { ready: { tcp: 80 } })),
        await inVain(['sleep', '78'], { ready: () => { throw new Error('not yet') } }, 'not yet'),
        await b.run(() => 1),
        await inVain(['sleep', '78'], { ready: { http: 81 } }, 'ECONNREFUSED'),
        (await a.exec('sh', ['-c', "ps -e -o args= | grep -c '^sleep 7[78]'"], { reject: false })).stdout,
      ]`
    const error = (message: unknown): unknown => expect.objectContaining({ type: 'LabError', message })
    expect(await run(script)).toEqual([
      error(
        expect.stringMatching(
          /^b: `sh -c .*` ended with status 4 before it was ready; it printed\n  \| first\n  \| last$/,
        ),
      ),
      error(
        expect.stringMatching(
          /^b: `sh -c .*` was not ready within N ms: nothing listens on tcp 80; it printed\n  \| waiting$/,
        ),
      ),
      error(expect.stringContaining('b: `no-such-program` ended with status 127 before it was ready')),
      error('b: `sleep 78` was not ready within N ms: the function `ready` did not say so (not yet)'),
      1,
      error(expect.stringContaining('http://localhost:81/ was not answered with a status below 400 (ECONNREFUSED)')),
      '0',
    ])
  })

  it('is stopped with its descendants, and tells how it ended', async () => {
    const script = `
      const program = await b.start('sh', ['-c', 'sleep 79 & sleep 79 & echo up; wait'], { ready: { output: 'up' } })
      const end = await program.stop()
      const { stdout } = await a.exec('sh', ['-c', "ps -e -o args= | grep -c '^sleep 79'"], { reject: false })
      const short = await b.start('sh', ['-c', 'exit 5'])
      return [end, program.isRunning, stdout, await short.ended, await program.stop()]`
    expect(await run(script)).toEqual([{ signal: 'SIGTERM' }, false, '0', { exitCode: 5 }, { signal: 'SIGTERM' }])
  })

  it('ends with the lab, and its descendants with it', async () => {
    await run("await b.start('sh', ['-c', 'setsid sleep 80 & echo up; wait'], { ready: { output: 'up' } })")
    expect(runs(host, 'sleep 80')).toBe(false)
  })
})
