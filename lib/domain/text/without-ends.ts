/*
 * Ends of a text are taken off by loops: a pattern such as /x+$/ begins anew at every x of every run, and a run may hold
 * hundreds of thousands.
 */

/** The text without the characters at its beginning that a pattern of one character (not sticky, not global) matches. */
export function withoutStart(text: string, sign: RegExp): string {
  let start = 0;
  while (start < text.length) {
    const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
    if (!sign.test(character)) break;
    start += character.length;
  }
  return text.slice(start);
}

/** The same for the characters at its end. */
export function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0) {
    const isPair = /[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(end - 2, end));
    const character = text.slice(end - (isPair ? 2 : 1), end);
    if (!sign.test(character)) break;
    end -= character.length;
  }
  return text.slice(0, end);
}
