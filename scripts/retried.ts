import type { Reporter, TestModule } from 'vitest/node'

/** A reporter of Vitest: says of each test that passed on a retry how it failed before, so that no flake is lost. */
export default class Retried implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const passed = modules.flatMap((module) => [...module.children.allTests('passed')])
    for (const test of passed.filter((one) => one.diagnostic()?.flaky)) {
      console.log(`passed on retry: ${test.project.name} ${test.module.relativeModuleId} > ${test.fullName}`)
      const errors = test.result().errors ?? []
      for (const { stack, message, diff = '' } of errors)
        console.log([stack ?? message, diff].join('\n').trimEnd().replaceAll(/^/gm, '  '))
    }
  }
}
