import { agencyOf, beginningsOf, creditedIn, plainName } from "./credit-lines";
import { dateSpan } from "./date-span";
import { Reliance } from "./origins";
import { containment, plainWords, shinglesOf } from "./shingles";

/** A source as far as its name and place say what it may go back to. */
export interface NamedSource {
  id: string;
  title: string;
  publisher: string;
  url: string;
  publishedDate: string;
}

/** A live use of a source on a claim. */
export interface NamedUse {
  id: string;
  source: NamedSource;
  reliesOnId: string | null;
  passage: string;
  translation: string;
}

/** Why an origin is likely, by the name of the rule that says so. */
export type OriginRule = "credit_line" | "same_page" | "same_passage" | "same_headline";

/** A guess at what a piece of evidence relies on; a person decides. */
export interface LikelyOrigin {
  evidenceId: string;
  rule: OriginRule;
  /** Null when none of the known sources is called so. */
  originId: string | null;
  /** What the origin is called. */
  named: string;
}

/** Half of the shorter passage is no accident, and leaves room for what an editor changed. */
const ALIKE = 0.5;
const FEWEST_HEADLINE_WORDS = 4;
const MOST_FOR_ONE = 3;

/**
 * What the evidence of a claim may rely on, for those pieces of which nothing is said yet: agencies and sources they credit, the same
 * page, passage or headline as another. Guesses by rules, each named; the earlier one is the origin, else the agency, else the one
 * attached first. Nothing is offered that would close a circle, or that shares its origin already.
 */
export function likelyOrigins(uses: readonly NamedUse[], known: readonly NamedSource[]): LikelyOrigin[] {
  const reliance = new Reliance(
    uses.map(({ source, reliesOnId }) => ({ sourceId: source.id, reliesOnId })),
    new Set(),
  );
  const sources = new Map([...uses.map(({ source }) => source), ...known].map((source) => [source.id, source]));
  const shingles = new Map(uses.map((use) => [use.id, shinglesOf(`${use.passage}\n${use.translation}`)]));
  const none: ReadonlySet<string> = new Set();
  const found: LikelyOrigin[] = [];
  for (const use of uses.filter(({ reliesOnId }) => reliesOnId === null)) {
    const mine: LikelyOrigin[] = creditsOf(use, [...sources.values()]);
    for (const other of uses) {
      if (other.source.id === use.source.id || !comesBefore(other, use, uses)) continue;
      const alike = containment(shingles.get(use.id) ?? none, shingles.get(other.id) ?? none) >= ALIKE;
      const rule = samePage(use.source, other.source)
        ? "same_page"
        : alike
          ? "same_passage"
          : sameHeadline(use.source, other.source)
            ? "same_headline"
            : null;
      if (rule) mine.push({ evidenceId: use.id, rule, originId: other.source.id, named: other.source.title });
    }
    const seen = new Set<string>();
    const fresh = mine.filter(({ originId, named }) => {
      const key = originId ?? named;
      if (seen.has(key) || (originId !== null && reliance.reach(originId).has(use.source.id))) return false;
      seen.add(key);
      return true;
    });
    found.push(...fresh.slice(0, MOST_FOR_ONE));
  }
  return found;
}

/** Agencies and known sources that the title or the passage credits. */
function creditsOf({ id, source, passage, translation }: NamedUse, sources: readonly NamedSource[]): LikelyOrigin[] {
  const own = new Set(namesOf(source));
  const credited = creditedIn([source.title, passage, translation].join("\n"));
  return credited.flatMap((whole): LikelyOrigin[] => {
    for (const name of beginningsOf(whole)) {
      const key = plainName(agencyOf(name) ?? name);
      if (own.has(key)) return [];
      const called = sources.filter((each) => each.id !== source.id && namesOf(each).includes(key));
      if (called.length > 0) {
        return called.map((each) => ({ evidenceId: id, rule: "credit_line", originId: each.id, named: each.title }));
      }
      const agency = agencyOf(name);
      if (agency) return [{ evidenceId: id, rule: "credit_line", originId: null, named: agency }];
    }
    return [];
  });
}

/** What a source may be called: its publisher, a short title, the name of its host. */
function namesOf({ title, publisher, url }: NamedSource): string[] {
  const host = hostOf(url);
  const label = host?.split(".").at(-2) ?? "";
  const names = [
    publisher,
    plainWords(title).length <= 3 ? title : "",
    label,
    (title.split(/[,:–—]/u)[0] ?? "").trim(),
  ];
  return names.filter((name) => name !== "").map((name) => plainName(agencyOf(name) ?? name));
}

function hostOf(url: string): string | null {
  return URL.parse(url)?.hostname.replace(/^(?:www|m|amp)\./, "") ?? null;
}

const headline = (source: NamedSource) => plainWords(source.title).join(" ");

function samePage(one: NamedSource, other: NamedSource): boolean {
  const host = hostOf(one.url);
  return host !== null && host === hostOf(other.url) && headline(one) === headline(other);
}

function sameHeadline(one: NamedSource, other: NamedSource): boolean {
  return headline(one) === headline(other) && plainWords(one.title).length >= FEWEST_HEADLINE_WORDS;
}

/** Of two alike: published earlier, else an agency where the other is none, else attached first. */
function comesBefore(one: NamedUse, other: NamedUse, uses: readonly NamedUse[]): boolean {
  const [first, second] = [dateSpan(one.source.publishedDate), dateSpan(other.source.publishedDate)];
  if (first && second && first.first !== second.first) return first.first < second.first;
  const [agency, otherAgency] = [isAgency(one.source), isAgency(other.source)];
  if (agency !== otherAgency) return agency;
  return uses.indexOf(one) < uses.indexOf(other);
}

const isAgency = ({ publisher, title }: NamedSource) => agencyOf(publisher) !== null || agencyOf(title) !== null;
