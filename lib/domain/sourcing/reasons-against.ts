import { type Counted, type ForRule, isTooOld } from "./counted";
import type { SourcingRule } from "./sourcing-policy";
import type { SourcingReason } from "./verdict";
import { idsOf, type Piece } from "./weighed";

/** Why evidence that is there does not make a rule met, in the order people ask. */
export function reasonsAgainst(rule: SourcingRule, asked: ForRule, counted: readonly Counted[]): SourcingReason[] {
  const { weighed, asOf } = asked;
  const { pieces, articleRests, offRecord, authorOnly, retracted, restsOnRetracted } = weighed;
  const said: SourcingReason[] = [];
  const say = (reason: SourcingReason, so: boolean) => {
    if (so) said.push(reason);
  };

  const barred = rule.derivedFrom === "not_at_all" ? pieces.filter((piece) => piece.ofArticle !== null) : [];
  const own = sourcesOf(barred.filter((piece) => piece.ofArticle === "own"));
  say({ code: "articles_own", params: { sourceIds: own } }, own.length > 0);
  for (const { originIds, sourceIds } of byOrigin(barred.filter((piece) => piece.ofArticle === "origin"))) {
    if (sourceIds.length === 1) said.push({ code: "articles_origin", params: { sourceIds, originIds } });
    else said.push({ code: "one_origin", params: { sourceIds, originIds, articlesToo: true } });
  }

  const left = pieces.filter((piece) => !barred.includes(piece));
  const repeating = rule.sameOrigin === "not_at_all" ? left.filter((piece) => piece.repeats) : [];
  for (const group of byOrigin(repeating)) said.push({ code: "only_repeats", params: group });

  if (rule.asks.some((one) => one.type === "independent")) {
    const counting = counted.map(({ piece }) => piece);
    for (const { originIds, sourceIds } of byOrigin(counting)) {
      const articlesToo = originIds.some((id) => articleRests.has(id));
      say({ code: "one_origin", params: { sourceIds, originIds, articlesToo } }, sourceIds.length > 1);
    }
    const twice = sourcesOf(counting.filter((piece) => counting.some((other) => sameSource(piece, other))));
    say({ code: "same_source", params: { sourceIds: twice } }, twice.length > 0);
  }

  const old = sourcesOf(left.filter((piece) => isTooOld(rule, piece, asOf)));
  say({ code: "too_old", params: { sourceIds: old, days: rule.oldestDays ?? 0 } }, old.length > 0);
  say({ code: "off_record", params: { count: offRecord } }, offRecord > 0);
  say({ code: "author_only", params: { count: authorOnly } }, authorOnly > 0);
  say({ code: "retracted", params: { sourceIds: retracted } }, retracted.length > 0);
  say({ code: "rests_on_retracted", params: { sourceIds: restsOnRetracted } }, restsOnRetracted.length > 0);
  return said;
}

const sourcesOf = (pieces: readonly Piece[]) => idsOf(pieces.map((piece) => piece.facts));

const sameSource = (one: Piece, other: Piece) => one !== other && one.facts.sourceId === other.facts.sourceId;

/** The sources of pieces by where they go back to, ordered by the origin's ids. */
function byOrigin(pieces: readonly Piece[]): { originIds: string[]; sourceIds: string[] }[] {
  const keys = new Map<string, { originIds: string[]; from: Piece[] }>();
  for (const piece of pieces) {
    for (const { key, sourceIds } of piece.origins) {
      const known = keys.get(key);
      if (known) known.from.push(piece);
      else keys.set(key, { originIds: [...sourceIds], from: [piece] });
    }
  }
  return [...keys]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { originIds, from }]) => ({ originIds, sourceIds: sourcesOf(from) }));
}
