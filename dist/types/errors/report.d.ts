import { type NetnsTopologyError } from './errors.js';
/**
 * Any error of this package as a person reads it, without colours and without a line break at its end. What comes from
 * a file is escaped, so that no text of a topology does something to the terminal, or to who reads the lines of a log.
 */
export declare function errorText(error: NetnsTopologyError): string;
