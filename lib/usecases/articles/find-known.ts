import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { refuse } from "@/lib/domain/refusal";
import type { Claimdesk1 } from "@/lib/domain/reports/claimdesk-schema";
import { canonicalJson } from "@/lib/runtime/digest";

type Brought = Pick<Claimdesk1, "article" | "people" | "scales" | "sources">;

/**
 * What of a file its desk-to-be has already, by the ids: whether the article is here, the people (those with an account among
 * them), the sources (those that read otherwise here), the scales. Refuses a scale that is another one here, since scales never change.
 */
export async function findKnown(db: Db, actor: Actor, { article, people, scales, sources }: Brought) {
  const { deskId } = actor;
  const among = (list: readonly { id: string }[]) => ({ deskId, id: { in: list.map(({ id }) => id) } });
  const here = (await db.article.count({ where: { deskId, id: article.id } })) > 0;
  const members = await db.member.findMany({
    where: among(people),
    select: { id: true, name: true, userId: true },
    orderBy: { id: "asc" },
  });
  const knownScales = new Map((await db.scale.findMany({ where: among(scales) })).map((row) => [row.id, row]));
  for (const [at, scale] of scales.entries()) {
    const row = knownScales.get(scale.id);
    const same =
      row?.purpose === scale.purpose &&
      row.name === scale.name &&
      canonicalJson(row.labels) === canonicalJson(scale.labels);
    if (row && !same) refuse("exchange_inconsistent", { rule: "scale_differs", where: `scales.${at}` });
  }
  const knownSources = new Map((await db.source.findMany({ where: among(sources) })).map((row) => [row.id, row]));
  return {
    here,
    members,
    knownScales: new Set(knownScales.keys()),
    knownSources: new Set(knownSources.keys()),
    otherSources: sources.filter((source) => {
      const row = knownSources.get(source.id);
      return row && !same(source, { ...row, createdAt: row.createdAt.toISOString() });
    }),
  };
}

function same(told: Record<string, unknown>, row: Record<string, unknown>): boolean {
  return Object.entries(told).every(([name, value]) => row[name] === value);
}
