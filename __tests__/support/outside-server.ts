import { createServer } from 'node:http'

/** The stand-in outside: answers HTTP on every address with the address that the request came from. */
createServer((request, response) => {
  response.end(request.socket.remoteAddress?.replace('::ffff:', ''))
}).listen(80, '::', () => console.log('ready'))
