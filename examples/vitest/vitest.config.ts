import { defineConfig } from 'vitest/config'

// Runners are at times slow: what hangs is still told from what takes its time.
export default defineConfig({ test: { include: ['*.test.ts'], testTimeout: 30_000, hookTimeout: 30_000 } })
