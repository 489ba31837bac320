import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { flushCompileCache } from 'node:module'
import { answerDns } from './dns.ts'

/**
 * The stand-in outside: answers HTTP on every address with the address that the request came from, and DNS with its own
 * addresses, whatever the name.
 */
const http = createServer((request, response) => {
  response.end(request.socket.remoteAddress?.replace('::ffff:', ''))
}).listen(80, '::')

const dns = [
  createSocket('udp4').bind(53, '8.8.8.8'),
  // Which clouds have.
  createSocket('udp4').bind(53, '169.254.169.253'),
  createSocket({ type: 'udp6', ipv6Only: true }).bind(53, '2001:4860:4860::8888'),
]
for (const socket of dns) {
  socket.on('message', (query, { address, port }) => socket.send(answerDns(query), port, address))
}

await Promise.all([http, ...dns].map((server) => once(server, 'listening')))
console.log('ready')
// It is killed in the end.
flushCompileCache()
