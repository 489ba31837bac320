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
* turn or hide text (UTS 39), and what could end a line are written as escapes. To do it twice changes nothing.
*/
const escapeText = (text) => text.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, escapeCharacter);
export { escapeText as t };
