import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkout } from '../../../support/checkout.ts'
import { type Host, playHost } from '../../../support/host.ts'
import { inLab, pair } from '../../../support/in-lab.ts'
import { giveToUser } from '../../../support/user.ts'

const api = `
import { createServer, type Server } from 'node:net'
let server: Server | undefined
export const version = 7
export class Thing {}
export class ApiError extends Error {
  code = 'E_API'
  details = { tries: 3 }
}
export async function listen(port: number): Promise<number> {
  server = createServer((socket) => socket.end('hello')).listen(port)
  await new Promise((resolve) => server?.once('listening', resolve))
  return process.pid
}
export const rawServer = () => server
export const echo = (value: unknown) => value
export function fail(): never {
  throw new ApiError('no luck', { cause: new TypeError('deeper') })
}
export async function* count(to: number) {
  try {
    for (let n = 1; n <= to; n += 1) yield n
  } finally {
    finished += 1
  }
}
export let finished = 0
export const timesFinished = () => finished
export const waitFor = (signal: AbortSignal) =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(String(signal.reason))))
export const each = async (items: string[], callback: (item: string) => Promise<string>) => {
  const answers = []
  for (const item of items) answers.push(await callback(item))
  return answers
}
export const counter = () => {
  let n = 0
  return { name: 'counter', increment() { n += 1; return n } }
}
export const variable = (name: string) => process.env[name]
export const say = (text: string) => console.log(text)
export const die = () => { console.error('dying words'); process.exit(3) }
`

let host: Host
let directory: string
beforeAll(async () => {
  host = await playHost({ outside: false })
  directory = mkdtempSync(join(tmpdir(), 'load-'))
  giveToUser(directory)
  writeFileSync(join(directory, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(directory, 'api.ts'), api)
  writeFileSync(join(directory, 'enum.ts'), 'export enum Colour { Red }\nexport const red = () => Colour.Red\n')
  writeFileSync(join(directory, 'tsconfig.json'), '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }')
  writeFileSync(join(directory, 'alias.ts'), "export { red } from '@/enum'\n")
  mkdirSync(join(directory, 'common'))
  writeFileSync(join(directory, 'common/package.json'), '{ "type": "commonjs" }')
  writeFileSync(join(directory, 'common/module.ts'), "export { red } from '../enum'\nexport class Shade {}\n")
  // Where a project has its loader.
  symlinkSync(`${checkout}/node_modules`, join(directory, 'node_modules'))
})
afterAll(async () => {
  rmSync(directory, { recursive: true })
  await host[Symbol.asyncDispose]()
})

const loaded = (script: string) => `
  const url = new URL('file://${directory}/api.ts')
  const api = await b.load(url)
  ${script}`

const run = <T>(script: string) => inLab<T>(host, pair, loaded(script))

describe('a module inside', () => {
  it('is in its namespace, where others reach it', async () => {
    const script = `
      const pid = await api.listen(8080)
      const { stdout } = await a.exec('bash', ['-c', 'exec 3<>/dev/tcp/b/8080; cat <&3'])
      const again = await b.load(url)
      return { stdout, differs: pid !== process.pid, reached: await a.reach(b, { tcp: 8080 }), version: api.version, again: again.version }`
    expect(await run(script)).toMatchObject({
      stdout: 'hello',
      differs: true,
      reached: { reached: true, asked: 'tcp 8080' },
      version: 7,
      again: 7,
    })
  })

  it('is read from the function that would import it, which is not called', async () => {
    const script = `
      const module = await b.load(() => import('${directory}/api.ts'))
      return await module.echo('there')`
    expect(await run(script)).toBe('there')
  })

  it('has an environment of its own where that is given, and so has a fetch', async () => {
    const script = `
      process.env.GIVEN = 'here' // after the shared process was started
      const other = await b.load(url, { env: { GIVEN: 'there', HOME: undefined } })
      const same = await b.load(url, { env: { HOME: undefined, GIVEN: 'there' } })
      const { port } = await b.run(async () => {
        const { createServer } = await import('node:http')
        const server = createServer((_request, response) => response.end('plain')).listen(0)
        await new Promise((resolve) => server.once('listening', resolve))
        return server.address()
      })
      const proxied = (env) => failure(async () => (await a.fetch('http://b:' + port + '/', {}, { env })).text())
      return [
        (await api.variable('GIVEN')) ?? null, await other.variable('GIVEN'), (await other.variable('HOME')) ?? null,
        (await other.variable('PATH')) === process.env.PATH, other.version, await same.timesFinished(),
        (await proxied({})) ?? null, (await proxied({ NODE_USE_ENV_PROXY: '1', HTTP_PROXY: 'http://b:1' })).message,
        await failure(() => b.load(url, { enviroment: {} })),
      ]`
    expect(await run(script)).toEqual([
      ...[null, 'there', null, true, 7, 0],
      ...[null, 'fetch failed', expect.objectContaining({ message: 'load has no option `enviroment`' })],
    ])
  })

  it('prints here what it prints, where that is asked for', async () => {
    const script = `
      const lines = []
      const log = console.log
      console.log = (line) => lines.push(line)
      const loud = await b.load(url, { show: true })
      await loud.say('one')
      await api.say('two')
      await loud.say('three')
      while (lines.length < 2) await new Promise((resolve) => setTimeout(resolve, 5)) // by time: the pause between two looks
      console.log = log
      return lines`
    expect(await run(script)).toEqual(['b | one', 'b | three'])
  })

  it('takes and gives what structured clone knows, objects in circles, and objects with functions', async () => {
    const script = `
      const value = { text: 'ä', big: 10n, date: new Date(5), map: new Map([[1, new Set(['x'])]]), bytes: new Uint8Array([1, 2]), none: undefined, url: new URL('http://a/b') }
      value.self = value
      const back = await api.echo(value)
      const counter = await api.counter()
      return [
        back.self === back, back.text, String(back.big), back.date.getTime(), [...back.map.get(1)], [...back.bytes], back.none === undefined, back.url.href,
        counter.name, await counter.increment(), await counter.increment(),
      ]`
    expect(await run(script)).toEqual([true, 'ä', '10', 5, ['x'], [1, 2], true, 'http://a/b', 'counter', 1, 2])
  })

  it('gives its errors with class, code, cause and stack', async () => {
    const script = `
      class ApiError extends Error {}
      const { fail } = await b.load(url, { errors: [ApiError] })
      const error = await fail().catch((error) => error)
      return {
        known: error instanceof ApiError, type: error.constructor.name, message: error.message, code: error.code, details: error.details,
        cause: [error.cause instanceof TypeError, error.cause.message], stack: error.stack,
      }`
    const seen = await run<{ stack: string }>(script)
    expect(seen).toMatchObject({
      known: true,
      type: 'ApiError',
      message: 'no luck',
      code: 'E_API',
      details: { tries: 3 },
      cause: [true, 'deeper'],
    })
    expect(seen.stack).toMatch(/api\.ts:18:9\)[^]*at \(inside b\)\n[^]*\[eval1\]/)
  })

  it('gives iterables that end when nobody wants more, takes signals, and calls back', async () => {
    const script = `
      const numbers = []
      for await (const n of api.count(1e9)) if (numbers.push(n) === 3) break
      const all = []
      for await (const n of await api.count(2)) all.push(n)
      const canceler = new AbortController()
      const waiting = api.waitFor(canceler.signal)
      canceler.abort('enough')
      return [numbers, all, await api.timesFinished(), await waiting, await api.each(['x', 'y'], async (item) => item + item)]`
    expect(await run(script)).toEqual([[1, 2, 3], [1, 2], 2, 'enough', ['xx', 'yy']])
  })

  it('says of what cannot cross what it is, why, and what to do', async () => {
    const script = `
      await api.listen(8080)
      const asked = [() => api.rawServer(), () => api.echo({ deep: [Symbol('s')] }), () => api.echo(new (class Mine {})()), () => api.Thing, () => api.echo([Promise.resolve()])]
      return await Promise.all(asked.map(failure))`
    const plainly = 'pass plain data, or keep it where it is and pass functions that use it'
    const what = (message: string, hint = plainly): unknown =>
      expect.objectContaining({ type: 'UsageError', message, hint })
    expect(await run(script)).toEqual([
      what('what rawServer gave is an instance of Server, which lives in its own process'),
      what('argument 1 of echo.deep[0] is a symbol, which no other process knows'),
      what('argument 1 of echo is an instance of Mine, which lives in its own process'),
      what('the export Thing is a class', 'export a function that makes one and uses it'),
      what('argument 1 of echo[0] is a promise among other values', 'await it first'),
    ])
  })

  it('fails with its last words when it ends, and is started anew for the next', async () => {
    const script = `
      const [one, other] = await Promise.all([failure(() => api.die()), failure(() => api.waitFor(new AbortController().signal))])
      return [one, other, await failure(() => api.echo(1)), await (await b.load(url)).echo(2)]`
    const gone = expect.objectContaining({
      type: 'LabError',
      message: 'the Node.js process in b ended with status 3; it printed\n  | dying words',
    })
    expect(await run(script)).toEqual([gone, gone, gone, 2])
  })

  it('fails once the lab is closed', async () => {
    const script =
      'await lab.close(); return [await failure(() => api.echo(1)), await failure(() => b.load(url)), await failure(() => b.exec("true"))]'
    const closed = expect.objectContaining({
      type: 'TopologyClosedError',
      message: expect.stringMatching(/^the lab \S+ was closed$/),
    })
    expect(await run(script)).toEqual([closed, closed, closed])
  })

  it('needs a loader for more than types, of which the error says so', async () => {
    const script = `
      const enums = new URL('file://${directory}/enum.ts')
      return [await failure(() => b.load(enums)), await failure(() => b.load(enums, { loader: 'no-such-loader' })), await failure(() => b.load(new URL('file:///no/such.ts')))]`
    expect(await run(script)).toEqual([
      expect.objectContaining({
        type: 'UsageError',
        message: expect.stringMatching(/^Node\.js cannot run \S+enum\.ts as it is: .*enum/),
        hint: expect.stringContaining("{ loader: 'tsx' }"),
      }),
      expect.objectContaining({
        message: 'the loader no-such-loader was not found',
        hint: 'npm install --save-dev no-such-loader',
      }),
      expect.objectContaining({ message: 'there is no module /no/such.ts' }),
    ])
  })
})

describe('a debugger', () => {
  it('reaches the process inside from the machine', async () => {
    const script = loaded(`
      let inspector
      const inspected = await b.load(url, { inspect: (url) => { inspector = new URL(url) } })
      const list = await (await fetch('http://' + inspector.host + '/json/list')).json()
      const socket = new WebSocket(inspector)
      await new Promise((resolve) => socket.addEventListener('open', resolve))
      const answer = new Promise((resolve) => socket.addEventListener('message', ({ data }) => resolve(JSON.parse(data))))
      socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression: 'process.pid' } }))
      const { result } = await answer
      socket.close()
      return [list.length, await inspected.echo(1), result.result.value !== process.pid, await inspected.listen(8080) === result.result.value]`)
    expect(await inLab(host, pair, script)).toEqual([1, 1, true, true])
  })
})

describe('coverage', () => {
  it('is written by the process inside when the lab goes down', async () => {
    const coverage = mkdtempSync(join(directory, 'coverage-'))
    giveToUser(coverage)
    const script = loaded('return await api.echo(1)')
    await inLab(host, pair, script, { env: { NODE_V8_COVERAGE: coverage } })
    const texts = readdirSync(coverage).map((file) => readFileSync(join(coverage, file), 'utf8'))
    expect(texts.filter((text) => text.includes(`${directory}/api.ts`))).toHaveLength(1)
  })
})

describe('a loader', () => {
  it.for(['enum.ts', 'alias.ts', 'common/module.ts'])('reads %s, which Node.js alone cannot', async (file) => {
    const script = `
      const { red } = await b.load(new URL('file://${directory}/${file}'), { loader: 'tsx' })
      return await red()`
    expect(await inLab(host, pair, script, { cwd: directory })).toBe(0)
  })
})

describe('a function inside', () => {
  it('runs there by its text, with arguments', async () => {
    const script = `
      const hosts = await b.run(async (file) => (await import('node:fs')).readFileSync(file, 'utf8'), '/etc/hosts')
      const outer = 1
      return [hosts.includes('10.1.1.2'), await failure(() => b.run(() => outer + 1)), await b.run({ method(x) { return x + 1 } }.method, 2)]`
    expect(await inLab(host, pair, script)).toEqual([
      true,
      expect.objectContaining({
        type: 'UsageError',
        message: 'the function uses what is around it, and inside that is not there: outer is not defined',
      }),
      3,
    ])
  })

  it('is how fetch works, with names of inside and bodies that stream', async () => {
    const script = `
      await b.run(async () => {
        const { createServer } = await import('node:http')
        const server = createServer(async (request, response) => {
          let body = ''
          for await (const chunk of request) body += chunk
          response.setHeader('x-from', request.socket.remoteAddress).writeHead(201).end(request.method + ' ' + request.url + ' ' + body)
        }).listen(8000)
        await new Promise((resolve) => server.once('listening', resolve))
      })
      const response = await a.fetch('http://b:8000/path', { method: 'POST', body: 'text' })
      const refused = await failure(() => a.fetch('http://b:81/'))
      return [response.status, response.headers.get('x-from'), response.url, await response.text(), refused]`
    expect(await inLab(host, pair, script)).toEqual([
      201,
      expect.stringMatching(/10\.1\.1\.2|fd00:1::2/),
      'http://b:8000/path',
      'POST /path text',
      expect.objectContaining({ type: 'TypeError', message: 'fetch failed' }),
    ])
  })
})
