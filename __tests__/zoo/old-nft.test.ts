import { zoo } from '../support/zoo.ts'
import { withTools } from '../support/other-tools.ts'

zoo({
  title: 'an nft that was built without JSON',
  host: withTools(`
    cat >nft <<'END'
#!/bin/sh
case " $* " in *' -j '* | *' --json '*) echo 'Error: JSON support not compiled-in' >&2; exit 1 ;; esac
exec /usr/sbin/nft "$@"
END
    chmod 755 nft`),
  ways: ['root'],
})
