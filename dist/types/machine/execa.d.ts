/** What runs programs for users of the library. Apart from the machine, so that the command starts without it. */
export { ExecaError, execa } from 'execa';
