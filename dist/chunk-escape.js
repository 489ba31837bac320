// src/errors/escape.ts
const named = {
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t"
};
function escapeCharacter(character) {
	const short = named[character];
	if (short !== void 0) return short;
	const code = (character.codePointAt(0) ?? 0).toString(16);
	if (code.length <= 2) return `\\x${code.padStart(2, "0")}`;
	return code.length <= 4 ? `\\u${code.padStart(4, "0")}` : `\\u{${code}}`;
}
/**
* Text of which nothing does something to a terminal: control characters, with them every escape sequence, marks that
* turn or hide text (UTS 39), and what could end a line are written as escapes. So is `##[`, which GitHub's runner takes
* for the beginning of a command anywhere in a line (ActionCommand.cs of actions/runner). To do it twice changes nothing.
*/
const escapeText = (text) => text.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, escapeCharacter).replaceAll("##[", String.raw`#\x23[`);
/** The same for text of several lines, whose beginnings are no command either: that is `::NAME::`, after blanks as well. */
const escapeLines = (text) => text.split("\n").map((line) => escapeText(line).replace(/^(\s*):(?=:[a-z][a-z-]*(?: .*)?::)/i, String.raw`$1\x3a`)).join("\n");
export { escapeText as n, escapeLines as t };
