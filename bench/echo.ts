/** What is called, and what the floor sends messages to. */
export const echo = (value: unknown): unknown => value

if (process.argv[2] === 'child') {
  process.on('message', (message) => process.send?.(message))
  process.send?.('ready')
}
