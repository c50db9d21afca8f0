import type { Actor } from "@/lib/auth/actor";
import type { AnswerOf, QueryOf } from "@/lib/contract/endpoint";
import type { readVersionChanges as endpoint, PlaceChange } from "@/lib/contract/versions";
import { type Db, reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findArticle } from "@/lib/db/find-article";
import { type BlockChange, compareBlocks } from "@/lib/domain/anchoring/compare-blocks";
import { compareVersions } from "@/lib/domain/anchoring/relocate";
import type { VersionText } from "@/lib/domain/anchoring/tokens";
import { versionTextOf } from "@/lib/domain/anchoring/version-text";
import { stands } from "@/lib/domain/claims/place";
import { refuse } from "@/lib/domain/refusal";
import { compareWords } from "@/lib/domain/text/compare-words";
import type { DocJson } from "@/lib/domain/text/doc";

/** What changed from one version to another, by default from the one it follows: block by block, and what became of each place. */
export function readVersionChanges(
  actor: Actor,
  articleId: string,
  versionId: string,
  { from: asked }: QueryOf<typeof endpoint>,
): Promise<AnswerOf<typeof endpoint>> {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    await findArticle(db, actor, articleId);
    const to = await findText(db, actor, articleId, versionId);
    const fromId = asked ?? to.basedOnId;
    const named = ({ id, number }: { id: string; number: number }) => ({ id, number });
    if (fromId === null) return { from: null, to: named(to), blocks: [], places: [] };
    const from = await findText(db, actor, articleId, fromId);
    const [before, after] = [versionTextOf(from.doc), versionTextOf(to.doc)];
    const blocks = compareBlocks(compareVersions(before, after)).map((change) => blockView(change, before, after));
    const places = fromId === to.basedOnId ? await placeChanges(db, actor, versionId) : [];
    return { from: named(from), to: named(to), blocks, places };
  });
}

async function findText(db: Db, { deskId }: Actor, articleId: string, id: string) {
  const row = await db.version.findFirst({
    where: { deskId, articleId, id },
    select: { id: true, number: true, basedOnId: true, doc: true },
  });
  if (!row) return refuse("not_found", { what: "version" });
  return { ...row, doc: row.doc as DocJson };
}

function blockView({ kind, before, after, segments }: BlockChange, older: VersionText, newer: VersionText) {
  const rangeOf = (version: VersionText, block: number | null) => {
    const range = block === null ? undefined : version.blocks[block];
    return range ? { unit: "utf16" as const, start: range.start, end: range.end } : null;
  };
  const [was, now] = [rangeOf(older, before), rangeOf(newer, after)];
  const text = now ? newer.text.slice(now.start, now.end) : was ? older.text.slice(was.start, was.end) : "";
  return { kind, before: was, after: now, text, segments: [...segments] };
}

async function placeChanges(db: Db, { deskId }: Actor, versionId: string): Promise<PlaceChange[]> {
  const rows = await db.placement.findMany({
    where: { deskId, versionId, fromId: { not: null }, claim: { retiredAt: null } },
    include: { claim: { select: { number: true } } },
    orderBy: [{ start: "asc" }, { id: "asc" }],
  });
  const earlier = await db.placement.findMany({
    where: { deskId, id: { in: rows.flatMap(({ fromId }) => (fromId === null ? [] : [fromId])) } },
    select: { id: true, exact: true },
  });
  const wordsOf = new Map(earlier.map(({ id, exact }) => [id, exact]));
  return rows.flatMap(({ id, fromId, claimId, claim: { number }, state, exact }) => {
    const was = wordsOf.get(fromId ?? "") ?? exact;
    const now = stands({ state }) ? exact : null;
    if (state === "placed" && was === now) return [];
    const segments = now === null || was === now ? [] : [...compareWords(was, now).segments];
    return [{ claimId, number, placementId: id, state, was, now, segments }];
  });
}
