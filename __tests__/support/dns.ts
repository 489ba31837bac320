const A = 1
const header = 12 // bytes, RFC 1035 section 4.1.1
const addresses = new Map([
  [A, Buffer.from([8, 8, 8, 8])],
  [28, Buffer.from('20014860486000000000000000008888', 'hex')], // AAAA, RFC 3596
])

/** An answer of one record to a query of one question (RFC 1035 section 4.1), whose name is where the question has it. */
export function answerDns(query: Buffer): Buffer {
  const end = query.indexOf(0, header) + 5
  const type = query.readUInt16BE(end - 4)
  const address = addresses.get(type)
  const answer = Buffer.from(query.subarray(0, end))
  answer.writeUInt16BE(0x81_80, 2)
  answer.writeUInt16BE(address ? 1 : 0, 6)
  answer.fill(0, 8, header)
  if (address === undefined) return answer
  const record = Buffer.alloc(12)
  record.writeUInt16BE(0xc0_00 + header, 0)
  record.writeUInt16BE(type, 2)
  record.writeUInt16BE(1, 4)
  record.writeUInt32BE(60, 6) // s
  record.writeUInt16BE(address.length, 10)
  return Buffer.concat([answer, record, address])
}
