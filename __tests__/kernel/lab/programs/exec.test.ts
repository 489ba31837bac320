import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { node } from '../../../support/checkout.ts'
import { makeDirectory } from '../../../support/command.ts'
import { library } from '../../../support/engine.ts'
import { type Host, playHost } from '../../../support/host.ts'
import { expectUnchanged } from '../../../support/unchanged.ts'
import { way } from '../../../support/way.ts'

let host: Host
beforeAll(async () => {
  host = await playHost({ outside: false })
})
afterAll(() => host[Symbol.asyncDispose]())

interface HowToRun {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** What the process may have open at once. */
  readonly files?: number
  /** JavaScript, of `openTopology`. */
  readonly options?: string
}

/** Prints, as JSON, what a user's script makes of a namespace `a` and its lab. */
async function inLab<T>(script: string, { cwd, env, files = 1024, options = '{}' }: HowToRun = {}): Promise<T> {
  const program = `
    import { openTopology } from ${JSON.stringify(library)}
    const lab = await openTopology({ namespaces: { a: {} } }, { privilege: '${way}', ...${options} })
    const { a } = lab.namespaces
    try {
      console.log(JSON.stringify(await (async () => { ${script} })()))
    } finally {
      await lab.close()
    }`
  const engine = [node, '--input-type=module', '--eval', program]
  const limited = ['sh', '-c', 'ulimit -n "$1"; shift; exec "$@"', 'sh', `${files}`, ...engine] as const
  let answer = ''
  await expectUnchanged(host, async () => {
    const ran = await host.user.run([...limited], { ...(cwd && { cwd }), ...(env && { env }) })
    expect(ran).toMatchObject({ exitCode: 0, stderr: '' })
    answer = ran.stdout
  })
  const value: T = JSON.parse(answer)
  return value
}

describe('a shell', () => {
  const twice = 'readlink /proc/self/ns/net; readlink /proc/self/ns/net'

  it.for(['true', '"/bin/bash"', 'new URL("file:///bin/sh")'])(
    '%s is inside, with all of its command',
    async (shell) => {
      const outside = (await host.must(['readlink', '/proc/self/ns/net'])).trim()
      const lines = await inLab<string[]>(`
      const { stdout } = await a.exec(${JSON.stringify(twice)}, [], { shell: ${shell} })
      return stdout.split('\\n')`)
      expect(lines).toEqual([expect.stringMatching(/^net:/), lines[0]])
      expect(lines[0]).not.toBe(outside)
    },
  )

  it('gets file and arguments as one command, by which the result is named', async () => {
    const seen = await inLab(
      'const { stdout, command } = await a.exec("echo", ["$((1 + 1))", ">&1"], { shell: true })\nreturn { stdout, command }',
    )
    expect(seen).toEqual({ stdout: '2', command: 'echo $((1 + 1)) >&1' })
  })
})

describe('arguments', () => {
  it('may be left out before options, as execa has it', async () => {
    const script =
      'return (await Promise.all([a.exec("env", { env: { SOME: "1" } }), a.exec("env")])).map((ran) => ran.stdout.includes("SOME=1"))'
    expect(await inLab(script)).toEqual([true, false])
  })
})

describe('the directory', () => {
  it('may be relative to the lab’s, itself relative, or a URL', async () => {
    const directory = makeDirectory()
    const odd = join(directory, 'lab/one two%20ü')
    mkdirSync(odd, { recursive: true })
    const url = pathToFileURL(odd)
    const script = `
      const pwd = async (cwd) => (await a.exec('/bin/pwd', [], { cwd })).stdout
      process.chdir('/')
      return Promise.all([pwd(undefined), pwd('one two%20ü'), pwd('..'), pwd(new URL(${JSON.stringify(url.href)}))])`
    const seen = await inLab(script, { cwd: directory, options: "{ cwd: 'lab' }" })
    expect(seen).toEqual([join(directory, 'lab'), odd, directory, fileURLToPath(url)])
  })

  it('is named where there is none', async () => {
    const message = await inLab<string>('return a.exec("true", { cwd: "/no/such" }).catch(({ message }) => message)')
    expect(message).toContain('The "cwd" option is invalid: /no/such')
  })
})

describe('the way in', () => {
  it('is there whatever PATH the program gets', async () => {
    const seen = await inLab<[string, string]>(`
      const env = { PATH: '/nowhere' }
      const bare = await a.exec('/usr/bin/env', { env, extendEnv: false })
      const missing = await a.exec('nsenter', { env, reject: false })
      return [bare.stdout, missing.exitCode]`)
    expect(seen).toEqual([expect.stringContaining('PATH=/nowhere'), 127])
  })

  it.for(['node: true', 'uid: 0', 'gid: 1', 'argv0: "x"', 'detached: true'])('does not take %s', async (option) => {
    const script = `try { a.exec('true', { ${option} }) } catch ({ code, message }) { return { code, message } }`
    const name = option.replace(/:.*/, '')
    expect(await inLab(script)).toEqual({ code: 'USAGE', message: `programs of a lab cannot have the option ${name}` })
  })
})

describe('a program', () => {
  it('that fails has an error that says in which namespace, and a stack that leads to who ran it', async () => {
    const script = 'return await a.exec("sh", ["-c", "exit 3"]).catch(({ message, stack }) => ({ message, stack }))'
    expect(await inLab(script)).toEqual({
      message: 'Command failed with exit code 3 in a: sh -c exit 3',
      stack: expect.stringMatching(/in a: sh -c exit 3\n(?: {4}at .*\n)* {4}at .*\[eval1\]/),
    })
  })

  it.for(['0.0.0.0', '::'])('listens on port 80 of %s, whoever it is', async (address) => {
    const script = `return await a.run(async (host) => {
      const server = process.getBuiltinModule('node:net').createServer().listen(80, host)
      await process.getBuiltinModule('node:events').once(server, 'listening')
      return server.address().port
    }, ${JSON.stringify(address)})`
    expect(await inLab(script)).toBe(80)
  })
})

describe('a program that was killed', () => {
  it('takes with it what has changed its user', async ({ skip }) => {
    skip(way === 'rootless', 'its user is given no others by subuid(5), so that his lab has none')
    const another = 'setpriv --reuid=65534 --regid=65534 --clear-groups sleep 4763'
    const left = await inLab(`
      const program = a.exec('sh', ['-c', '${another} & echo ready; exec sleep 4764'], { root: true, reject: false })
      await new Promise((resolve) => program.stdout.once('data', resolve))
      program.kill()
      await program
      const { setTimeout: sleep } = await import('node:timers/promises')
      const runs = async () => (await a.exec('pgrep', ['-f', '^(setpriv|sleep) .*4763'], { reject: false })).exitCode === 0
      while (await runs()) await sleep(10)
      return 'ended'`)
    expect(left).toBe('ended')
  })
})

describe('a process that may open no more files', () => {
  const exhaust = `
    const { setTimeout: sleep } = await import('node:timers/promises')
    const { closeSync, openSync } = await import('node:fs')
    const fill = () => { const open = []; try { for (;;) open.push(openSync('/')) } catch {} return () => open.forEach(closeSync) }`

  it('lives on when it kills a program', async () => {
    const seen = await inLab(
      `${exhaust}
      const program = a.exec('sh', ['-c', 'echo ready; exec sleep 4761'], { reject: false })
      await new Promise((resolve) => program.stdout.once('data', resolve))
      const free = fill()
      const sent = program.kill()
      await sleep(100) // by time: it may open no files meanwhile
      free()
      const { isTerminated, signal } = await program
      return { sent, isTerminated, signal }`,
      { files: 64 },
    )
    expect(seen).toEqual({ sent: true, isTerminated: true, signal: 'SIGTERM' })
  })

  it('lives on when a program is over its time', async () => {
    const seen = await inLab(
      `${exhaust}
      const program = a.exec('sh', ['-c', 'echo ready; exec sleep 4762'], { reject: false, timeout: 300, stdin: 'ignore' }) // by time: its subject
      await Promise.race([new Promise((resolve) => program.stdout.once('data', resolve)), program])
      const free = fill()
      await sleep(600) // by time: it may open no files when the program is over its time
      free()
      const { timedOut } = await program
      return { timedOut }`,
      { files: 64 },
    )
    expect(seen).toEqual({ timedOut: true })
  })
})

describe('a command of the file', () => {
  it('has the environment of the caller, and the marks of the lab', async () => {
    const script = `
      const { NETNS_TOPOLOGY_LAB: lab, NETNS_TOPOLOGY_PROGRAM: program } = process.env
      require('node:fs').writeFileSync(process.env.ANSWER, JSON.stringify({ lab, program, home: process.env.HOME }))`
    const directory = makeDirectory()
    const program = `
      import { readFileSync } from 'node:fs'
      import { openTopology } from ${JSON.stringify(library)}
      const setup = ['"$NODE" -e "$SCRIPT"']
      const lab = await openTopology({ namespaces: { a: { setup } } }, { privilege: '${way}' })
      console.log(JSON.stringify({ ...JSON.parse(readFileSync(process.env.ANSWER, 'utf8')), id: lab.id }))
      await lab.close()`
    const env = { ANSWER: join(directory, 'answer'), NODE: node, SCRIPT: script, HOME: '/some/home' }
    const {
      lab,
      program: token,
      home,
      id,
    } = JSON.parse(await host.user.must([node, '--input-type=module', '--eval', program], { env }))
    expect({ lab, token, home }).toEqual({
      lab: id,
      token: expect.stringMatching(/^[0-9a-f]{16}$/),
      home: '/some/home',
    })
  })
})
