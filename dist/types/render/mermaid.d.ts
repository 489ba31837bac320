import type { Network } from '../resolve/network.js';
/**
 * A network as a Mermaid flowchart: namespaces are boxes, routers with a double edge, bridges round; a line is a wire, with
 * the names and addresses of its ends, and a dotted one the way out. https://mermaid.js.org/syntax/flowchart.html
 */
export declare function mermaidText({ bridges, namespaces, host }: Network): string;
