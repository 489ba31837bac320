// The process that runs modules inside: it takes calls at 3 and answers at 4, and ends with its input.
import { Socket } from 'node:net'
import { createPeer } from '../peer.ts'
import { framesOf } from '../wire/frames.ts'
import { answer } from './answer.ts'

const input = new Socket({ fd: 3, readable: true, writable: false })
const output = new Socket({ fd: 4, readable: false, writable: true })
createPeer({ frames: framesOf(input, output), root: answer, other: 'called from the test' })
input.once('close', () => process.exit())
