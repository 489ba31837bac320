import { withTools } from '../support/other-tools.ts'
import { zoo } from '../support/zoo.ts'

zoo({
  title: 'env of coreutils 8.30 (RHEL 8)',
  host: withTools(`
    cat >env <<'END'
#!/bin/sh
case $1 in
--version) echo 'env (GNU coreutils) 8.30'; exit ;;
--ignore-signal* | --default-signal*) echo "env: unrecognized option '$1'" >&2; exit 125 ;;
esac
exec /usr/bin/env "$@"
END
    chmod 755 env`),
  ways: ['root'],
  doctor: /env +limited +env is .*8\.30/s,
})
