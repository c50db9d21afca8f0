import type { Basis, Stance } from "../evidence/evidence";
import type { Tier } from "../sources/source";
import { type DateSpan, dateSpan } from "./date-span";
import { type Origin, Reliance, type Relying } from "./origins";

/** A piece of evidence, as far as a policy looks at it. */
export interface EvidenceFacts extends Relying {
  id: string;
  stance: Stance;
  basis: Basis;
  /** The stricter of its own and its source's. */
  tier: Tier;
  /** EDTF: of what it tells, of its source, of when it was looked at; empty where nobody said. */
  eventDate: string;
  publishedDate: string;
  accessedDate: string;
  withdrawn: boolean;
}

/**
 * Uses that are primary for the claim. A calculation is not: it is worth what its data are, and those are evidence of their own.
 */
const primaryBases: ReadonlySet<Basis> = new Set([
  "primary_document",
  "primary_person",
  "recording",
  "data",
  "own_observation",
]);

/** How a piece goes back to what the article was made from: it is that, or it repeats the same. */
export type OfArticle = "own" | "origin" | null;

/** A live piece of evidence that speaks for the answer, with what every rule wants to know of it. */
export interface Piece {
  facts: EvidenceFacts;
  primary: boolean;
  /** Something of it may be named. */
  open: boolean;
  /** When what it says was so or was published; null when nobody said. */
  age: DateSpan | null;
  origins: readonly Origin[];
  repeats: boolean;
  ofArticle: OfArticle;
}

/** What a claim's evidence comes to before any rule is asked. */
export interface Weighed {
  /** By id, so that no order of rows tells. */
  pieces: Piece[];
  offRecord: number;
  authorOnly: number;
  retracted: string[];
  restsOnRetracted: string[];
  /** All that the article goes back to, as far as its evidence says. */
  articleRests: SourceSet;
}

/** Sources of which only one thing is asked. */
export type SourceSet = Pick<ReadonlySet<string>, "has">;

/** Where the article comes from. */
export interface ArticleOrigins {
  /** The sources the article was made from. */
  derivedFromIds: readonly string[];
  /** Those and what they go back to, as far as known from other claims; `articleRestsOn` finds it. */
  restsOnIds: ReadonlySet<string>;
}

/** The sources an article was made from, and all that these go back to by the uses of all its claims. */
export function articleRestsOn(derivedFromIds: readonly string[], uses: readonly Relying[]): ReadonlySet<string> {
  if (derivedFromIds.length === 0) return new Set();
  const reliance = new Reliance(uses, new Set());
  return new Set(derivedFromIds.flatMap((id) => [...reliance.reach(id)]));
}

/** Sorts out what can't count under any policy: withdrawn, retracted, off the record, on the author's word, of another stance. */
export function weigh(
  evidence: readonly EvidenceFacts[],
  stances: readonly Stance[],
  article: ArticleOrigins,
  retractedIds: ReadonlySet<string>,
): Weighed {
  const standing = evidence.filter((each) => !each.withdrawn);
  const live = standing.filter((each) => !retractedIds.has(each.sourceId)).sort(byId);
  const reliance = new Reliance(live, retractedIds);
  const articleRests = restsWithin(live, reliance, article);
  const own = new Set(article.derivedFromIds);
  const weighed: Weighed = {
    pieces: [],
    offRecord: 0,
    authorOnly: 0,
    retracted: [],
    restsOnRetracted: [],
    articleRests,
  };
  weighed.retracted = idsOf(
    standing.filter((each) => stances.includes(each.stance) && retractedIds.has(each.sourceId)),
  );
  const dead: EvidenceFacts[] = [];
  for (const facts of live) {
    if (!stances.includes(facts.stance)) continue;
    if (facts.tier === "off_record") weighed.offRecord += 1;
    else if (facts.basis === "author_only") weighed.authorOnly += 1;
    else {
      const origins = reliance.originsOf(facts);
      if (origins.length === 0) dead.push(facts);
      else weighed.pieces.push(pieceOf(facts, origins, own, articleRests));
    }
  }
  weighed.restsOnRetracted = idsOf(dead);
  return weighed;
}

/** What the article goes back to: what is known from all its claims, and what this one's uses add to that. */
function restsWithin(
  live: readonly Relying[],
  reliance: Reliance,
  { derivedFromIds, restsOnIds }: ArticleOrigins,
): SourceSet {
  const added = new Set(derivedFromIds.filter((id) => !restsOnIds.has(id)));
  for (const { sourceId, reliesOnId } of live) {
    if (reliesOnId === null || !(restsOnIds.has(sourceId) || added.has(sourceId))) continue;
    for (const id of reliance.reach(sourceId)) if (!restsOnIds.has(id)) added.add(id);
  }
  for (const id of derivedFromIds)
    for (const reached of reliance.reach(id)) if (!restsOnIds.has(reached)) added.add(reached);
  // Mostly nothing is added: the article's uses tell it all.
  return added.size === 0 ? restsOnIds : { has: (id) => restsOnIds.has(id) || added.has(id) };
}

function pieceOf(
  facts: EvidenceFacts,
  origins: readonly Origin[],
  own: ReadonlySet<string>,
  articleRests: SourceSet,
): Piece {
  const repeats = facts.reliesOnId !== null && facts.reliesOnId !== facts.sourceId;
  const primary = primaryBases.has(facts.basis);
  const shared = origins.every((origin) => isOfArticle(origin, articleRests));
  // The record behind the article, looked up itself, is what a check of it should go to.
  const lookedUp = primary && !repeats;
  const ofArticle = own.has(facts.sourceId) ? "own" : shared && !lookedUp ? "origin" : null;
  return { facts, primary, open: facts.tier === "on_record", age: ageOf(facts), origins, repeats, ofArticle };
}

/** Whether an origin is one the article goes back to. */
export function isOfArticle(origin: Origin, articleRests: SourceSet): boolean {
  return origin.sourceIds.some((id) => articleRests.has(id));
}

function ageOf({ eventDate, publishedDate, accessedDate }: EvidenceFacts): DateSpan | null {
  return dateSpan(eventDate) ?? dateSpan(publishedDate) ?? dateSpan(accessedDate);
}

/** When a piece came into the world; null when nobody said. */
export function bornOf({ eventDate, publishedDate }: EvidenceFacts): DateSpan | null {
  return dateSpan(publishedDate) ?? dateSpan(eventDate);
}

/** The sources of pieces, each once, in the order of their ids. */
export function idsOf(facts: readonly EvidenceFacts[]): string[] {
  if (facts.length === 0) return [];
  return [...new Set(facts.map((each) => each.sourceId))].sort();
}

function byId(a: EvidenceFacts, b: EvidenceFacts): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
