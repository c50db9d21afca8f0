import type { Purpose } from "../articles/article";
import { refuse } from "../refusal";
import { type Label, offeredLabels } from "./scale";

/** Each offered label is drafted by a digit, 1 to 9. */
export const MOST_OFFERED = 9;
export const MOST_LABELS = 60;

/**
 * The labels of a scale's next version, from what somebody wants and all versions before it (oldest first). A key means what it always
 * meant: another finding or disposition under it is refused (`label_meaning_fixed`). No key is lost: what is not named is kept, retired.
 * Offered labels come first, in their order. Refuses `scale_size_wrong` (1 to 9 offered), `label_name_twice`, `disposition_not_here`.
 */
export function nextLabels(
  purpose: Purpose,
  versions: readonly (readonly Label[])[],
  wanted: readonly Label[],
): Label[] {
  const known = new Map<string, Label>();
  for (const labels of versions) for (const label of labels) known.set(label.key, label);
  for (const label of wanted) requireMeaning(purpose, label, known.get(label.key));
  const named = new Set(wanted.map((label) => label.key));
  const unnamed = [...known.values()].filter((label) => !named.has(label.key));
  const offered = offeredLabels(wanted);
  if (offered.length < 1 || offered.length > MOST_OFFERED) refuse("scale_size_wrong", { most: MOST_OFFERED });
  requireOwnNames(offered);
  const retired = [
    ...wanted.filter((label) => label.retired),
    ...unnamed.map((label) => ({ ...label, retired: true })),
  ];
  if (offered.length + retired.length > MOST_LABELS) refuse("scale_size_wrong", { most: MOST_OFFERED });
  return [...offered, ...retired];
}

function requireMeaning(purpose: Purpose, label: Label, before: Label | undefined): void {
  if (purpose === "published" && label.disposition !== null) refuse("disposition_not_here");
  if (!before) return;
  if (before.finding !== label.finding || before.disposition !== label.disposition) {
    refuse("label_meaning_fixed", { labelKey: label.key, name: before.name });
  }
}

/** Two labels of one name could only be told apart by their colour. */
function requireOwnNames(offered: readonly Label[]): void {
  const names = new Set<string>();
  for (const { name } of offered) {
    const plain = name.toLowerCase();
    if (names.has(plain)) refuse("label_name_twice", { name });
    names.add(plain);
  }
}

/** A key for a new label, made from its name, that no label of any version has. */
export function freshKey(name: string, taken: ReadonlySet<string>): string {
  const word = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, "_")
    .replaceAll(/^_+|_+$/g, "")
    .slice(0, 40);
  const base = /^[a-z]/.test(word) ? word : "label";
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}_${inLetters(number)}`;
    if (!taken.has(key)) return key;
  }
}

/** Keys hold letters only: 2 is "b", 27 is "aa". */
function inLetters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? inLetters(rest) : "") + String.fromCharCode(97 + ((number - 1) % 26));
}

/**
 * What starting from a shipped scale wants: its labels, each under its own key while that means the same here, else under a fresh one;
 * the labels of now that it does not have are retired.
 */
export function startFrom(shipped: readonly Label[], versions: readonly (readonly Label[])[]): Label[] {
  const known = new Map(versions.flatMap((labels) => labels.map((label) => [label.key, label] as const)));
  const taken = new Set(known.keys());
  const wanted = shipped.map((label) => {
    const before = known.get(label.key);
    const same = !before || (before.finding === label.finding && before.disposition === label.disposition);
    const key = same ? label.key : freshKey(label.name, taken);
    taken.add(key);
    return { ...label, key };
  });
  const named = new Set(wanted.map((label) => label.key));
  const left = [...known.values()].filter((label) => !named.has(label.key));
  return [...wanted, ...left.map((label) => ({ ...label, retired: true }))];
}

/** What became of the labels between two versions, by key: for the record of what happened. */
export function compareLabels(before: readonly Label[], after: readonly Label[]) {
  const old = new Map(before.map((label) => [label.key, label]));
  const keys = (test: (label: Label, was: Label | undefined) => boolean) =>
    after.filter((label) => test(label, old.get(label.key))).map((label) => label.key);
  const look = ({ name, glyph, appearance }: Label) => [name, glyph, appearance].join("\n");
  return {
    added: keys((_, was) => was === undefined),
    retired: keys((label, was) => label.retired && was?.retired === false),
    restored: keys((label, was) => !label.retired && was?.retired === true),
    changed: keys((label, was) => was !== undefined && look(was) !== look(label)),
  };
}
