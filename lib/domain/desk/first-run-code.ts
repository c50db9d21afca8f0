/** Digits and letters that are not taken for one another when they are read out (Crockford's base 32). */
export const CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 20;

/** A code as it is printed: groups of five. */
export function spokenCode(code: string): string {
  return code.match(/.{1,5}/g)?.join("-") ?? code;
}

/** The code somebody typed, without what they put between the letters; null when it can't be one. */
export function readCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
  return code.length === LENGTH && [...code].every((letter) => CODE_ALPHABET.includes(letter)) ? code : null;
}

/** A code made of random bytes, one letter of each. Wants twenty: 100 bits. */
export function codeFrom(bytes: Uint8Array): string {
  if (bytes.length !== LENGTH) throw new RangeError(`a code is made of ${LENGTH} bytes`);
  return Array.from(bytes, (byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]).join("");
}
