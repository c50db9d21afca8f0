import { v7 as newId } from "uuid";
import type { Actor } from "@/lib/auth/actor";
import type { Prisma, Tx } from "@/lib/db/client";
import { type ClaimBefore, carryPlacement } from "@/lib/domain/anchoring/carry-placement";
import { cite } from "@/lib/domain/anchoring/cite";
import { mapRange, relocate } from "@/lib/domain/anchoring/relocate";
import { carryWaves } from "@/lib/domain/coverage/carry-waves";
import { carryDrafts } from "@/lib/usecases/fixes/carry-drafts";
import { giveUpPrimary } from "@/lib/usecases/fixes/give-up-primary";
import type { NextWay } from "./compare-texts";
import { type FixFates, fateOfFixes } from "./fate-of-fixes";
import { placesNow } from "./places-now";
import { writeFixFates } from "./write-fix-fates";

/** How many places, and stretches waved through, came to what. */
export interface CarriedCounts extends Record<string, number> {
  placed: number;
  moved: number;
  reworded: number;
  gone: number;
  lost: number;
  wavesKept: number;
  wavesGone: number;
}

/** Writes what stands in a version anew for the next one. Returns the subjects of what changed, and what became of how many. */
export async function carryIntoNext(tx: Tx, actor: Actor, way: NextWay) {
  const fates = await fateOfFixes(tx, actor, way);
  const places = await carryPlaces(tx, actor, way, fates);
  const placementIds = await placesNow(tx, actor, way, places.newIds);
  const fixIds = await writeFixFates(tx, actor, way, fates, placementIds);
  const { comparison } = way.texts.base;
  await carryDrafts(tx, actor, {
    articleId: way.articleId,
    mapRange: (range) => mapRange(comparison, range),
    placementIds: places.newIds,
  });
  const waves = await carryAllWaves(tx, actor, way);
  const pins = await carryPins(tx, actor, way);
  const claimIds = [...new Set([...places.claimIds, ...fates.changed.map(({ fix }) => fix.claimId)])];
  await tx.claim.updateMany({
    where: { deskId: actor.deskId, articleId: way.articleId, id: { in: claimIds } },
    data: { revision: { increment: 1 } },
  });
  const counts: CarriedCounts = { ...places.counts, wavesKept: waves.kept, wavesGone: waves.gone };
  const subjects = [
    ...claimIds.map((id) => `claim:${id}`),
    ...fixIds.map((id) => `fix:${id}`),
    // One of each is enough for screens to read them again.
    ...(waves.kept + waves.gone > 0 ? [`wave:${way.to}`] : []),
    ...(pins > 0 ? [`pin:${way.to}`] : []),
  ];
  return { subjects, counts };
}

const COUNTED = {
  placed: "placed",
  moved: "moved",
  reworded: "reworded",
  gone_as_asked: "gone",
  orphaned: "lost",
} as const;

async function carryPlaces(tx: Tx, actor: Actor, { articleId, from, to, texts }: NextWay, fates: FixFates) {
  const { deskId, at: createdAt } = actor;
  const before = await tx.placement.findMany({
    where: { deskId, articleId, versionId: from },
    orderBy: [{ start: "asc" }, { id: "asc" }],
  });
  const claimOf = await claimsBefore(tx, actor, { articleId, from }, fates);
  const newIds = new Map<string, string>();
  const counts = { placed: 0, moved: 0, reworded: 0, gone: 0, lost: 0 };
  const rows = before.map((place): Prisma.PlacementCreateManyInput => {
    const id = newId();
    newIds.set(place.id, id);
    const { guessStart, guessEnd, claimId, primary } = place;
    const guess = guessStart === null || guessEnd === null ? null : { start: guessStart, end: guessEnd };
    const carried = carryPlacement(texts.base.comparison, { ...place, guess }, claimOf(claimId));
    const { guess: guessed, ...now } = carried;
    counts[COUNTED[now.state]] += 1;
    return {
      ...{ deskId, id, articleId, claimId, versionId: to, fromId: place.id, primary, createdAt, ...now },
      ...{ guessStart: guessed?.range.start ?? null, guessEnd: guessed?.range.end ?? null },
    };
  });
  giveUpPrimary(rows);
  await tx.placement.createMany({ data: rows });
  return { newIds, counts, claimIds: new Set(rows.map(({ claimId }) => claimId)) };
}

/** What each claim's last answer and accepted fixes say about its words. A claim that waits for a second answer tells nothing. */
async function claimsBefore(
  tx: Tx,
  { deskId }: Actor,
  { articleId, from }: { articleId: string; from: string },
  { found }: FixFates,
): Promise<(claimId: string) => ClaimBefore> {
  const answers = await tx.assessment.findMany({
    where: { deskId, articleId },
    select: { claimId: true, versionId: true, disposition: true },
    orderBy: { number: "asc" },
  });
  const sealed = await tx.secondCheck.findMany({
    where: { deskId, articleId, answeredAt: null, withdrawnAt: null },
    select: { claimId: true },
  });
  const blind = new Set(sealed.map(({ claimId }) => claimId));
  const last = new Map(answers.map((answer) => [answer.claimId, answer]));
  const fixes = Map.groupBy(found, ({ claimId }) => claimId);
  return (claimId) => {
    const answer = last.get(claimId);
    return {
      found: blind.has(claimId) ? [] : (fixes.get(claimId) ?? []),
      cut: answer?.disposition === "cut" && !blind.has(claimId),
      answeredThere: answer?.versionId === from,
    };
  };
}

/** A wave stays where all its words are unchanged, with who looked and when. */
async function carryAllWaves(tx: Tx, actor: Actor, { articleId, from, to, texts }: NextWay) {
  const waves = await tx.wave.findMany({ where: { deskId: actor.deskId, articleId, versionId: from } });
  const carried = carryWaves(waves, (range) => mapRange(texts.base.comparison, range));
  await tx.wave.createMany({ data: carried.map((wave) => ({ ...wave, id: newId(), versionId: to })) });
  return { kept: carried.length, gone: waves.length - carried.length };
}

/** A pinned passage keeps its source while its words, or what stands for them, were found. */
async function carryPins(tx: Tx, actor: Actor, { articleId, from, to, texts }: NextWay): Promise<number> {
  const { comparison } = texts.base;
  const pins = await tx.sourcePin.findMany({ where: { deskId: actor.deskId, articleId, versionId: from } });
  const rows = pins.flatMap((pin) => {
    const fate = relocate(comparison, pin);
    if (!("range" in fate)) return [];
    return [{ ...pin, ...fate.range, ...cite(comparison.after.text, fate.range), id: newId(), versionId: to }];
  });
  await tx.sourcePin.createMany({ data: rows });
  return pins.length;
}
