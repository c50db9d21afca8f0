/** So long are the words that are looked for by the platform's own search, whose time can grow with their length times the text's. */
const SHORT = 256;

/** Where words stand in a text from an offset on, overlapping places too; the time is that of reading both once (Knuth, Morris, Pratt 1977). */
export function* occurrences(text: string, words: string, from = 0): Generator<number, void, undefined> {
  if (words === "") return;
  if (words.length <= SHORT) {
    for (let at = text.indexOf(words, from); at !== -1; at = text.indexOf(words, at + 1)) yield at;
    return;
  }
  const fallback = borders(words);
  let matched = 0;
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    while (matched > 0 && words.charCodeAt(matched) !== unit) matched = fallback[matched - 1] as number;
    if (words.charCodeAt(matched) === unit) matched += 1;
    if (matched < words.length) continue;
    yield at + 1 - words.length;
    matched = fallback[matched - 1] as number;
  }
}

/** For each beginning of the words how much of it is also its end. */
function borders(words: string): Int32Array {
  const lengths = new Int32Array(words.length);
  let length = 0;
  for (let at = 1; at < words.length; at += 1) {
    const unit = words.charCodeAt(at);
    while (length > 0 && words.charCodeAt(length) !== unit) length = lengths[length - 1] as number;
    if (words.charCodeAt(length) === unit) length += 1;
    lengths[at] = length;
  }
  return lengths;
}
