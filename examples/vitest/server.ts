import { createServer } from 'node:http'

export const listen = (port: number): Promise<void> =>
  new Promise((resolve) => void createServer((_, response) => response.end('hello')).listen(port, resolve))
