import type { Actor } from "@/lib/auth/actor";
import type { ClaimView } from "@/lib/contract/claims";
import type { Db } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import type { ArrivedFrom } from "@/lib/domain/articles/arrival";
import { labels } from "@/lib/domain/assessments/scale";
import type { ExchangeInput, ExportedFacts } from "@/lib/domain/reports/claimdesk-json";
import type { Claimdesk1 } from "@/lib/domain/reports/claimdesk-schema";
import { eventParts, foreignChains, seenChains } from "./exchange-chains";
import {
  arrivalOn,
  articlePart,
  articleRow,
  exportedFiles,
  scaleParts,
  sourceParts,
  versionParts,
} from "./exchange-rows";

type Head = Pick<Claimdesk1, "exportedAt" | "exportedById" | "desk">;

/** Everything of an article that a complete export holds besides its claims and files, as it stands on this desk now. */
export async function exchangeParts(
  db: Db,
  actor: Actor,
  found: FoundArticle,
  claims: ClaimView[],
): Promise<Omit<ExchangeInput, "claims">> {
  const desk = await db.desk.findUniqueOrThrow({ where: { id: actor.deskId } });
  const { id, name, language, timeZone } = desk;
  const row = await articleRow(db, actor, found);
  const arrived = arrivalOn(row);
  const scales = await scaleParts(db, actor, found, claims);
  const numbers = new Map(arrived?.scales.map((scale) => [scale.id, scale.version]));
  const foreign = arrived ? await foreignChains(db, actor, found.id, arrived) : undefined;
  const parts = {
    exportedAt: actor.at.toISOString(),
    exportedById: actor.memberId,
    article: articlePart(row, []),
    versions: await versionParts(db, actor, found.id),
    sources: await sourceParts(db, actor, found, claims),
    ...(await seenChains(db, actor, found, await eventParts(db, actor, found.id), foreign)),
  };
  return {
    ...parts,
    desk: { id, name, language, timeZone },
    scales: scales.map((scale) => ({ ...scale, version: numbers.get(scale.id) ?? scale.version })),
    people: await peopleIn(db, actor, [parts, claims, await exportedFiles(db, actor, found)]),
  };
}

/**
 * The same as it stood in the file that an article arrived by: its desk, people, scales and sources, and the history as it was
 * there. Null for an article that did not arrive, or was changed since.
 */
export async function arrivedParts(
  db: Db,
  actor: Actor,
  found: FoundArticle,
  claims: ClaimView[],
): Promise<{ parts: Omit<ExchangeInput, "claims">; arrived: ArrivedFrom } | null> {
  const row = await articleRow(db, actor, found);
  const arrived = arrivalOn(row);
  if (!arrived || (await eventParts(db, actor, found.id)).items.length > 0) return null;
  const chains = await foreignChains(db, actor, found.id, arrived);
  const last = chains.pop();
  if (!last) return null;
  const { exportedAt, exportedById, desk, ...events } = last;
  const head: Head = { exportedAt, exportedById, desk };
  const members = await db.member.findMany({ where: { deskId: actor.deskId, id: { in: arrived.people } } });
  const nameOf = new Map(members.map(({ id, name }) => [id, name]));
  const scales = await db.scale.findMany({
    where: { deskId: actor.deskId, id: { in: arrived.scales.map(({ id }) => id) } },
  });
  const scaleOf = new Map(scales.map((scale) => [scale.id, scale]));
  const other = new Map(arrived.otherSources.map((source) => [source.id, source]));
  const sources = (await sourceParts(db, actor, found, claims)).map((source) => other.get(source.id) ?? source);
  const parts = {
    ...head,
    article: { ...articlePart(row, arrived.lacks), state: arrived.state ?? row.state },
    versions: await versionParts(db, actor, found.id),
    people: arrived.people.map((id) => ({ id, name: arrived.names[id] ?? nameOf.get(id) ?? "" })),
    scales: arrived.scales.flatMap(({ id, version }) => {
      const scale = scaleOf.get(id);
      return scale
        ? [{ id, purpose: scale.purpose, version, name: scale.name, labels: labels.parse(scale.labels) }]
        : [];
    }),
    sources: sources.toSorted((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id)),
    ...(chains.length > 0 ? { foreign: chains } : {}),
    events,
  };
  return { parts, arrived };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What the views of claims leave out. What a file did not say when the article arrived is not said of it. */
export async function exchangeFacts(
  db: Db,
  actor: Actor,
  articleId: string,
  arrived: ArrivedFrom | null,
): Promise<ExportedFacts> {
  const where = { deskId: actor.deskId, articleId };
  const lacks = arrived?.lacks ?? [];
  const places = await db.placement.findMany({
    where,
    select: { id: true, score: true, confirmedById: true, createdAt: true, fromId: true, wordsBefore: true },
  });
  const answers = await db.assessment.findMany({ where, select: { id: true, edges: true } });
  const links = lacks.includes("links") ? [] : await db.claimLink.findMany({ where });
  return {
    places: new Map(
      places.map(({ id, score, confirmedById, createdAt, fromId, wordsBefore }) => [
        id,
        {
          ...(score === 1 ? {} : { score }),
          ...(confirmedById === null ? {} : { confirmedById }),
          ...(lacks.includes("places") ? {} : { createdAt: createdAt.toISOString() }),
          ...(fromId === null ? {} : { fromId }),
          ...(wordsBefore === null ? {} : { wordsBefore }),
        },
      ]),
    ),
    links: new Map(
      links.map(({ id, createdById, createdAt }) => [id, { createdById, createdAt: createdAt.toISOString() }]),
    ),
    edges: new Map(answers.map(({ id, edges }) => [id, edges])),
    orders: arrived?.orders ?? {},
  };
}

/** Id and name of every member whose id stands anywhere in these values. */
async function peopleIn(db: Db, actor: Actor, values: unknown): Promise<Claimdesk1["people"]> {
  const told = JSON.stringify([actor.memberId, values]);
  const members = await db.member.findMany({
    where: { deskId: actor.deskId },
    select: { id: true, name: true },
    orderBy: { id: "asc" },
  });
  return members.filter((member) => told.includes(member.id));
}
