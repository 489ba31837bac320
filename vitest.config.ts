import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { patience, testLimit } from './__tests__/support/patience.ts'
import { isFull } from './__tests__/support/share.ts'
import { hasUserNamespaces } from './__tests__/support/user-namespaces.ts'
import { type Way, ways } from './src/lab/state/privilege.ts'

/** On CI's busy machines a test of processes and signals may lose once; the reporter says which did. */
const again = process.env.CI ? 1 : 0

interface Options {
  readonly retry?: number
  /** Under `__tests__/`; default: the folder that is called like the project. */
  readonly in?: readonly string[]
  /** Of these. */
  readonly except?: readonly string[]
  readonly way?: Way
  /** Whether its tests start the engine. */
  readonly engine?: boolean
  /** Whether each file has a process of its own; not where no file leaves anything in its process. */
  readonly isolate?: boolean
}

const filesIn = (place: string): string => `__tests__/${place}${place.endsWith('.ts') ? '' : '/**/*.test.ts'}`

const project = (
  name: string,
  { retry = 0, in: places = [name], except = [], way = 'root', engine = false, isolate = true }: Options,
) => ({
  extends: true as const,
  test: {
    name,
    include: places.map(filesIn),
    exclude: except.map(filesIn),
    testTimeout: testLimit,
    hookTimeout: testLimit,
    retry,
    isolate,
    env: { TEST_WAY: way },
    globalSetup: engine ? ['__tests__/support/bundle-engine.ts'] : [],
  },
})

const kernel = { retry: again, engine: true, isolate: false }
/** What makes labs, and is so whoever makes them; the rest is about root's own process. */
const ofLabs = ['cli', 'lab', 'topologies', 'vitest']

/**
 * A share leaves out what holds by a way where it holds by another one, and a whole run (`npm run ways`) has all by each. What
 * differs by way is entering, the processes of a lab and its state, what is refused inside, and the calls that the agent answers: a
 * file whose subject is one of these is tried by each way in which it differs.
 */
const kernelTests = (...names: readonly string[]) => names.map((name) => `kernel/${name}.test.ts`)

/** What holds by each way where it holds as root. */
const asRootInShare = kernelTests(
  // What is wrong or planned is decided before any power is used.
  'cli/bad-input',
  'cli/old-tools',
  'cli/plan',
  // The agent runs the same code for what is on the host. `kernel/sudo` has each call of the agent.
  'cli/firewall',
  'cli/pin',
  'cli/receipt',
  'cli/repair',
  'lab/at-once',
  'topologies/firewall-elsewhere',
  'topologies/host',
  'topologies/moving-route',
  'topologies/nameservers',
  'topologies/odd-names',
  'topologies/reserved',
  'topologies/router-advertisement',
  'topologies/vpn',
  'topologies/way-out',
  // The kernel does it, in namespaces that the same steps made.
  'topologies/forms',
  'topologies/kinds',
  'topologies/link-local',
  'topologies/selftests',
  'topologies/selftests-mptcp',
  'topologies/selftests-nat',
  'topologies/shared',
  'topologies/software',
  // What runs is started as all programs are, and ends as they do.
  'cli/check',
  'cli/logs',
  'cli/run',
  'lab/handle/load',
  'lab/handle/network',
  'lab/handle/start',
  'lab/programs/netns-exec-swapped',
  'vitest/examples',
  'vitest/fixture',
  'vitest/matrix',
  'vitest/pools',
)

/**
 * What holds by sudo where it holds as root and rootless: a lab by sudo is entered, and its programs live in it, as in any other that
 * is in a user namespace. That it has more users there is a subject of `kernel/sudo`.
 */
const asRootlessInShare = kernelTests(
  'cli/commands',
  'cli/detach',
  'cli/etc',
  'cli/exec',
  'cli/exec-signals',
  'cli/identity',
  'cli/nested',
  'cli/terminal',
  'lab/handle/capture',
  'lab/handle/interface',
  'lab/handle/within',
  'lab/programs/exec',
  'lab/programs/host-name',
  'lab/programs/netns-exec',
  'lab/programs/programs',
  'topologies/meaning',
  'topologies/own',
)

for (const file of [...asRootInShare, ...asRootlessInShare])
  if (!existsSync(new URL(filesIn(file), import.meta.url)))
    throw new Error(`vitest.config.ts names ${file}, which is not there`)

/** The tests of labs once more, as the engine is used by who is not root; where nobody can, one test says so. */
const another = (way: Way) =>
  project(`kernel-${way}`, {
    ...kernel,
    way,
    in: ['way.test.ts', ...(hasUserNamespaces ? [...ofLabs, way] : [])].map((place) => `kernel/${place}`),
    except: isFull ? [] : [...asRootInShare, ...(way === 'sudo' ? asRootlessInShare : [])],
  })

const chaos = { retry: again, engine: true }
/** What breaks labs of whoever made them. */
const ofAllLabs = [
  'crowd',
  'deaths',
  'failing-machine',
  'hung-tools',
  'owner',
  'shared-host',
  'signals',
  'streams',
  'terminal',
  'tools',
  'versions',
]
/** What breaks what labs have on the host, in a whole run. */
const ofHost = isFull ? ['leases', 'tools-on-host'] : []

export default defineConfig({
  test: {
    pool: 'forks',
    // Most tests wait for processes of others half of their time.
    maxWorkers: 2 * availableParallelism(),
    // Tests run as root, who must leave nothing behind in the checkout of a user.
    cache: false,
    fsModuleCache: false,
    setupFiles: ['__tests__/support/fast-check.ts', '__tests__/support/remove-left.ts'],
    expect: { poll: { timeout: patience, interval: 20 } },
    globalSetup: ['__tests__/support/compile-cache.ts'],
    projects: [
      project('unit', { isolate: false }),
      project('kernel', { ...kernel, except: ['kernel/sudo', 'kernel/rootless'] }),
      another('sudo'),
      another('rootless'),
      project('chaos', chaos),
      ...ways
        .filter((way) => way !== 'root' && hasUserNamespaces)
        .map((way) =>
          project(`chaos-${way}`, {
            ...{ ...chaos, way },
            in: [...ofAllLabs, ...(way === 'sudo' ? ofHost : [])].map((name) => `chaos/${name}.test.ts`),
          }),
        ),
      ...(isFull && hasUserNamespaces ? ways : ['root' as const]).map((way) =>
        project(way === 'root' ? 'zoo' : `zoo-${way}`, { ...kernel, way, in: ['zoo'] }),
      ),
      project('docker', { retry: again, engine: true }),
      project('act', { engine: true }),
      project('act-container', { engine: true }),
      project('consumers', {}),
      project('dist', {}),
    ],
  },
})
