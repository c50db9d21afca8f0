import { v7 as newId } from "uuid";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { AcceptedFix } from "@/lib/db/find-fix";
import { cite } from "@/lib/domain/anchoring/cite";
import { carryWaves } from "@/lib/domain/coverage/carry-waves";
import { carryPlace } from "@/lib/domain/fixes/carry";
import { carryFixes } from "./carry-fixes";
import { giveUpPrimary } from "./give-up-primary";
import type { MadeVersion, Way } from "./make-version";

/**
 * Writes what stands in a version anew for the one that fixes made of it: places of all claims, waves, pins, and the fixes themselves.
 * Returns the subjects of what changed.
 */
export async function carryOver(tx: Tx, actor: Actor, way: Way): Promise<string[]> {
  const places = await carryPlaces(tx, actor, way);
  const fixIds = await carryFixes(tx, actor, way, places.newIds);
  const waves = await copyWaves(tx, actor, way);
  const pins = await copyPins(tx, actor, way);
  const claimIds = [...places.claimIds];
  await tx.claim.updateMany({
    where: { deskId: actor.deskId, articleId: way.articleId, id: { in: claimIds } },
    data: { revision: { increment: 1 } },
  });
  return [
    ...claimIds.map((id) => `claim:${id}`),
    ...fixIds.map((id) => `fix:${id}`),
    // One of each is enough for screens to read them again.
    ...waves.slice(0, 1).map((id) => `wave:${id}`),
    ...pins.slice(0, 1).map((id) => `pin:${id}`),
  ];
}

async function carryPlaces(tx: Tx, actor: Actor, { articleId, from, to, fixes, made }: Way) {
  const { deskId, at: createdAt } = actor;
  const before = await tx.placement.findMany({
    where: { deskId, articleId, versionId: from },
    orderBy: { start: "asc" },
  });
  const judged = await lastJudged(tx, actor, articleId);
  const own = ownFixes(fixes);
  const newIds = new Map<string, string>();
  const rows = before.map((place) => {
    const id = newId();
    newIds.set(place.id, id);
    const { isSame, ...carried } = carryPlace(
      place,
      made,
      own.get(place.claimId) ?? new Set(),
      judged.get(place.claimId) ?? null,
    );
    const guess = guessOf(place, made);
    const { claimId, primary, score } = place;
    return {
      ...{ deskId, id, articleId, claimId, versionId: to, fromId: place.id, primary, createdAt, ...carried, ...guess },
      score: isSame ? score : 1,
      confirmedById: isSame ? place.confirmedById : null,
    };
  });
  giveUpPrimary(rows);
  await tx.placement.createMany({ data: rows });
  return { newIds, claimIds: new Set(rows.map(({ claimId }) => claimId)) };
}

function guessOf(place: { guessStart: number | null; guessEnd: number | null }, { map }: MadeVersion) {
  if (place.guessStart === null || place.guessEnd === null) return {};
  const guess = map.mapRange({ start: place.guessStart, end: place.guessEnd });
  return { guessStart: guess?.start ?? null, guessEnd: guess?.end ?? null };
}

/** For each claim the words its last answer was given on. */
async function lastJudged(tx: Tx, actor: Actor, articleId: string): Promise<Map<string, string>> {
  const answers = await tx.assessment.findMany({
    where: { deskId: actor.deskId, articleId },
    select: { claimId: true, placementText: true },
    orderBy: { number: "asc" },
  });
  return new Map(answers.map(({ claimId, placementText }) => [claimId, placementText]));
}

function ownFixes(fixes: readonly AcceptedFix[]): Map<string, Set<string>> {
  const own = new Map<string, Set<string>>();
  for (const { claimId, id } of fixes) own.set(claimId, (own.get(claimId) ?? new Set()).add(id));
  return own;
}

/** A wave stays where none of its words changed, with who looked and when. */
async function copyWaves(tx: Tx, actor: Actor, { articleId, from, to, made: { map } }: Way): Promise<string[]> {
  const waves = await tx.wave.findMany({ where: { deskId: actor.deskId, articleId, versionId: from } });
  const carried = carryWaves(waves, (range) => (map.touches(range) ? null : map.mapRange(range)));
  const rows = carried.map((wave) => ({ ...wave, id: newId(), versionId: to }));
  await tx.wave.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

/** A pinned passage keeps its source while any of its words are left. */
async function copyPins(tx: Tx, actor: Actor, { articleId, from, to, made: { map, text } }: Way): Promise<string[]> {
  const pins = await tx.sourcePin.findMany({ where: { deskId: actor.deskId, articleId, versionId: from } });
  const rows = pins.flatMap((pin) => {
    const range = map.mapRange(pin);
    return range ? [{ ...pin, ...range, ...cite(text, range), id: newId(), versionId: to }] : [];
  });
  await tx.sourcePin.createMany({ data: rows });
  return rows.map(({ id }) => id);
}
