// src/render/shell.ts
/** A word as a POSIX shell reads it back (XCU 2.2.2). */
const shellWord = (word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
const width = 110;
/** A command line, continued on more lines where it is long. */
function shellLine(words) {
	const lines = [];
	for (const word of words.map(shellWord)) {
		const line = lines.at(-1);
		if (line !== void 0 && line.length + word.length < width) lines[lines.length - 1] = `${line} ${word}`;
		else lines.push(word);
	}
	return lines.join(" \\\n    ");
}
export { shellWord as n, shellLine as t };
