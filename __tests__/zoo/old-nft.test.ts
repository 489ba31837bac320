import { withTools } from '../support/other-tools.ts'
import { zoo } from '../support/zoo.ts'

const withoutJson = /nft -j list ruleset failed \(1\): Error: JSON support not compiled-in/

zoo({
  title: 'an nft that was built without JSON',
  host: withTools(`
    cat >nft <<'END'
#!/bin/sh
case " $* " in *' -j '* | *' --json '*) echo 'Error: JSON support not compiled-in' >&2; exit 1 ;; esac
exec /usr/sbin/nft "$@"
END
    chmod 755 nft`),
  refused: { 'bridge-nat': withoutJson, 'bridge-on-host': withoutJson },
  ways: ['root'],
})
