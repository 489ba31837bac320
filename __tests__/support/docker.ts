import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Ran } from '../../src/machine/machine.ts'
import { type Running, startIn } from './command.ts'
import type { Host } from './host.ts'
import { until } from './until.ts'

/** What scripts/docker.sh has unpacked. */
const release = fileURLToPath(new URL('../../node_modules/.cache/docker', import.meta.url))

const pathsIn = (...directories: string[]): string =>
  directories.map((directory) => `${release}/${directory}`).join(':')

/** Of a machine that has Docker, and so may start one. */
export const pathWithDocker = `${pathsIn('usr/sbin', 'usr/bin', 'sbin', 'bin')}:${process.env.PATH ?? ''}:/usr/sbin:/sbin:/usr/bin:/bin`

/** Of Docker's client. */
export const dockerEnvironment = {
  PATH: pathWithDocker,
  // For libraries that the machine does not have.
  LD_LIBRARY_PATH: ['x86_64', 'aarch64']
    .map((arch) => pathsIn(`usr/lib/${arch}-linux-gnu`, `lib/${arch}-linux-gnu`))
    .join(':'),
  DOCKER_HOST: 'unix:///run/docker.sock',
}

/** The only thing that is not in the host's own namespaces: control groups are the machine's. */
const controlGroup = 'netns-topology-docker'

/** All that it writes is under the host's /run, and containerd is its own. */
const daemon: [string, ...string[]] = [
  ...(['dockerd', '--host=unix:///run/docker.sock', '--pidfile=/run/docker.pid'] as const),
  ...['--data-root=/run/docker-data', '--exec-root=/run/docker', '--storage-driver=vfs'],
  ...['--exec-opt=native.cgroupdriver=cgroupfs', `--cgroup-parent=/${controlGroup}`],
]

/** A Docker of its own in a namespace that plays the host, with an image `box` of nothing but busybox. */
export interface Docker extends AsyncDisposable {
  start(): Promise<void>
  /** Ends it and its containers. */
  stop(): Promise<void>
  run(...args: string[]): Promise<Ran>
  /** As `run`, for what must succeed: gives the standard output, throws with the standard error. */
  must(...args: string[]): Promise<string>
}

export function dockerIn(host: Host): Docker {
  if (!existsSync(release)) throw new Error('npm test fetches Docker; scripts/docker.sh does nothing else')
  let running: Running | undefined
  const docker: Docker = {
    start: async () => {
      running = startIn(host, daemon, { env: dockerEnvironment })
      const { child } = running
      await until('dockerd answers', async () => {
        if (child.exitCode !== null) throw new Error(`dockerd ended: ${(await running?.ended())?.stderr}`)
        return (await docker.run('version')).exitCode === 0
      })
      if ((await docker.must('images', '-q', 'box')) === '') await makeImage(host)
    },
    stop: async () => {
      running?.signal('SIGTERM')
      await running?.ended()
      running = undefined
    },
    run: (...args) => host.run(['docker', ...args], { env: dockerEnvironment }),
    must: (...args) => host.must(['docker', ...args], { env: dockerEnvironment }),
    [Symbol.asyncDispose]: async () => {
      await docker.stop()
      await host.must(['find', '/sys/fs/cgroup', ...removeOurs])
    },
  }
  return docker
}

const removeOurs = ['-depth', '-type', 'd', '-path', `*/${controlGroup}*`, '-exec', 'rmdir', '{}', ';']

/** There is no registry that a test could pull from. */
const makeImage = (host: Host): Promise<string> =>
  host.must(['sh', '-euc', importBusybox, 'import', release], { env: { ...dockerEnvironment, LC_ALL: 'C' } })

const importBusybox = `
directory=$(dirname "$(find "$1" -name busybox -type f -perm -u+x)")
tar -C "$directory" -c busybox | docker import --change 'ENTRYPOINT ["/busybox"]' - box`
