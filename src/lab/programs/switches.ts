/**
 * Sources of names that a daemon of the machine's answers for, through a socket: it knows the machine's network and not the
 * namespace's. nss-mdns(8) asks one as well, but that is hidden (`answering` in `etc.ts`).
 */
const leaving = new Set(['libvirt', 'libvirt_guest', 'mymachines', 'resolve', 'sss', 'winbind'])

/** A source, with the actions in brackets that are about it. */
const sourcePattern = /([^\s[\]]+)((?:\s*\[[^\]]*\])*)/g

/**
 * nsswitch.conf(5) of a namespace: the machine's, with the sources of host names that stay in the namespace. The files come
 * first, where the names of the topology are; the resolver is asked where what asked it for the machine is gone.
 */
export function switchesInside(text = ''): string {
  const line = /^hosts:.*$/m
  const hosts = `hosts: ${sourcesInside(line.exec(text)?.[0]).join(' ')}`
  if (line.test(text)) return text.replace(line, () => hosts)
  return [...text.split('\n').filter(Boolean), hosts, ''].join('\n')
}

function sourcesInside(line = ''): string[] {
  const [said = ''] = line.replace('hosts:', '').split('#')
  const staying = [...said.matchAll(sourcePattern)]
    .map(([source, name = '']) => ({ name, source: source.trim() }))
    .filter(({ name }) => !leaving.has(name))
  const [files = 'files'] = staying.flatMap(({ name, source }) => (name === 'files' ? [source] : []))
  const others = staying.filter(({ name }) => name !== 'files')
  const asksResolver = others.some(({ name }) => name === 'dns')
  return [files, ...others.map(({ source }) => source), ...(asksResolver ? [] : ['dns'])]
}
