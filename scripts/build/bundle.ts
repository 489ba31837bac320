import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type OutputChunk, type Plugin, type RolldownOutput, rolldown } from 'rolldown'

export interface Bundle {
  /** The text of each file, by its name in `dist/`. */
  readonly files: ReadonlyMap<string, string>
  /** The modules whose code is in it, absolute. */
  readonly modules: readonly string[]
}

/** Scripts, which are shipped as they are. */
const programs = { 'bin/netns-exec': 'src/lab/programs/netns-exec', 'bin/netns-topology': 'src/cli/netns-topology' }

/**
 * Bundles the library, the command and the action, with all that they import but Node's own modules, into ES modules that share
 * chunks; and what undoes into one file, which a keeper has open and can start when nothing else of the package is there any
 * more. Names carry no hashes and the code is not minified, so that a change of the source is a readable change here.
 *
 * @param more entries besides what is shipped, by their names, as tests start them
 * @throws where something is imported that cannot be found.
 */
export async function bundle(project: string, more: Readonly<Record<string, string>> = {}): Promise<Bundle> {
  const shared = await generate(project, {
    index: join(project, 'src/index.ts'),
    vitest: join(project, 'src/vitest/index.ts'),
    'vitest-global-setup': join(project, 'src/vitest/global-setup.ts'),
    cli: join(project, 'src/cli/entry.ts'),
    agent: join(project, 'src/agent/entry.ts'),
    main: join(project, 'src/action/main.ts'),
    post: join(project, 'src/action/post.ts'),
    remote: join(project, 'src/remote/inside/entry.ts'),
    ...more,
  })
  const alone = await generate(project, { undo: join(project, 'src/lab/holder/undo.ts') })
  if (alone.files.size > 1) throw new Error(`undo is not one file: ${[...alone.files.keys()].join(', ')}`)
  const scripts = Object.entries(programs).map(
    ([name, source]) => [name, readFileSync(join(project, source), 'utf8')] as const,
  )
  return {
    files: new Map([...shared.files, ...alone.files, ...scripts]),
    modules: [...new Set([...shared.modules, ...alone.modules])].toSorted(),
  }
}

async function generate(project: string, input: Readonly<Record<string, string>>): Promise<Bundle> {
  const build = await rolldown({
    cwd: project,
    input,
    platform: 'node',
    // The runner is the user's own.
    external: /^(?:node:|vitest(?:\/|$))/,
    // Newer syntax would keep an old Node from reading as far as the line that says it is too old.
    transform: { target: 'node18' },
    plugins: [nativeAbort(project)],
    // @actions/core opens GitHub's services by it, which nothing here does.
    treeshake: { moduleSideEffects: [{ test: /node_modules\/(?:@actions|tunnel|undici)\//, sideEffects: false }] },
    onLog: (level, log) => {
      if (level === 'warn') throw new Error(log.message)
    },
  })
  try {
    return read(await build.generate({ format: 'esm', chunkFileNames: 'chunk-[name].js' }))
  } finally {
    await build.close()
  }
}

/**
 * Gives the modules of this project, and those of execa, Node's own `AbortController`: a test's environment may have put another in
 * its place.
 */
const nativeAbort = (project: string): Plugin => ({
  name: 'native-abort',
  transform: {
    filter: {
      id: { include: [join(project, 'src/**'), '**/node_modules/execa/**'], exclude: '**/native-abort.ts' },
      code: /\bnew AbortController\b|\bAbortSignal\./,
    },
    handler: (code) =>
      `import { NativeAbortController as AbortController, NativeAbortSignal as AbortSignal } from '${join(project, 'src/machine/native-abort.ts')}';${code}`,
  },
})

function read({ output }: RolldownOutput): Bundle {
  const chunks = output.filter((file): file is OutputChunk => file.type === 'chunk')
  return {
    files: new Map(chunks.map(({ fileName, code }) => [fileName, code])),
    modules: chunks.flatMap(({ modules }) => Object.keys(modules)).toSorted(),
  }
}
