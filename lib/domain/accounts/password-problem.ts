/** A new password has at least so many characters, as people count them (code points). */
export const LEAST_PASSWORD = 12;
export const MOST_PASSWORD = 256;

export const passwordProblems = ["short", "long", "common", "personal"] as const;
export type PasswordProblem = (typeof passwordProblems)[number];

/**
 * What is wrong with a new password, or null. No rule asks for kinds of characters: length counts, and that it is none of those that
 * are tried first (words of the lists of stolen passwords with digits around them, runs of the keyboard, few characters again and
 * again), nor made of what is known of the person (`about`: name, e-mail address).
 */
export function passwordProblem(password: string, about: readonly string[] = []): PasswordProblem | null {
  const length = [...password].length;
  if (!password.isWellFormed() || length > MOST_PASSWORD) return "long";
  if (length < LEAST_PASSWORD) return "short";
  const plain = withoutDisguise(password);
  const known = ["claimdesk", ...about.flatMap(partsOf)];
  if (leftover(plain, known) < LEAST_LEFT && known.some((word) => plain.includes(word))) return "personal";
  const same = new Set(password.toLowerCase()).size <= 4;
  return same || isRun(password.toLowerCase()) || leftover(plain, tried) < LEAST_LEFT ? "common" : null;
}

/** Letters that must remain once the words everybody tries are taken out. */
const LEAST_LEFT = 4;

/** Words that the lists of stolen passwords are made of. */
const tried = [
  ..."password passwort kennwort motdepasse contrasena senha passord wachtwoord iloveyou letmein welcome willkommen".split(
    " ",
  ),
  ..."administrator admin master monkey dragon sunshine princess football baseball superman batman starwars pokemon".split(
    " ",
  ),
  ..."whatever trustno freedom computer internet secret access changeme default qwerty qwertz azerty asdf zxcv".split(
    " ",
  ),
  ..."correct horse battery staple correcthorsebatterystaple michael jordan charlie shadow summer winter spring autumn".split(
    " ",
  ),
  ..."january february march april june july august september october november december".split(" "),
  ..."monday tuesday wednesday thursday friday saturday sunday hello google facebook liverpool chelsea arsenal".split(
    " ",
  ),
].sort((a, b) => b.length - a.length);

const runs = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "qwertzuiop",
  "azertyuiop",
  "asdfghjkl",
  "zxcvbnm",
];

/** Lower-case letters alone, with the usual signs read as the letters they stand for. */
function withoutDisguise(password: string): string {
  const disguise: Record<string, string> = {
    "0": "o",
    "1": "i",
    "3": "e",
    "4": "a",
    "5": "s",
    "7": "t",
    "@": "a",
    $: "s",
    "!": "i",
  };
  const letters = password.toLowerCase().normalize("NFKD");
  // A sign between letters stands for one; digits at an end are digits.
  const inside = letters.replace(/(?<=\p{L})[0134571@$!](?=\p{L})/gu, (sign) => disguise[sign] ?? sign);
  return inside.replace(/[^\p{L}]/gu, "");
}

/** How many letters are left, each of them once, when these words are taken out. */
function leftover(plain: string, words: readonly string[]): number {
  if (plain === "") return Number.POSITIVE_INFINITY; // of digits and signs alone: judged by their runs
  let rest = plain;
  for (const word of words) rest = rest.replaceAll(word, " ");
  return new Set(rest.replaceAll(" ", "")).size;
}

function partsOf(text: string): string[] {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .split(/[^\p{L}\p{M}]+/u)
    .map((part) => part.replace(/\p{M}/gu, ""))
    .filter((part) => part.length >= 4);
}

/** Whether almost each character follows the one before it on the keyboard or in the alphabet, or repeats it. */
function isRun(password: string): boolean {
  const near = [...password].slice(1).filter((character, index) => {
    const pair = `${password[index]}${character}`;
    const back = `${character}${password[index]}`;
    return pair[0] === pair[1] || runs.some((run) => run.includes(pair) || run.includes(back));
  }).length;
  return near >= (password.length - 1) * 0.75;
}
