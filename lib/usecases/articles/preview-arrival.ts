import type { Actor } from "@/lib/auth/actor";
import type { ArrivalView } from "@/lib/contract/arrivals";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { may } from "@/lib/domain/policy";
import { findKnown } from "./find-known";
import { readArrival } from "./read-arrival";

/** Says what a claimdesk/1 file would bring to the desk; stores nothing. */
export async function previewArrival(actor: Actor, bytes: Uint8Array<ArrayBuffer>): Promise<ArrivalView> {
  const { exchange } = await readArrival(actor, bytes);
  const known = await whileDatabaseAnswers(() => findKnown(reading(), actor, exchange));
  const { article, desk, people, versions, claims, sources, files, foreign = [], events } = exchange;
  const withAccount = known.members.filter((member) => member.userId !== null).map(({ name }) => name);
  const standing = { role: actor.role, parts: [] };
  const mayVouch = withAccount.length === 0 || may("manage_members", standing);
  return {
    articleId: article.id,
    title: article.title,
    purpose: article.purpose,
    from: {
      deskId: desk.id,
      name: desk.name,
      exportedAt: exchange.exportedAt,
      exportedBy: people.find(({ id }) => id === exchange.exportedById)?.name ?? "",
    },
    counts: {
      versions: versions.length,
      claims: claims.length,
      evidence: claims.reduce((sum, claim) => sum + claim.evidence.length, 0),
      sources: sources.length,
      people: people.length,
      files: files.length,
    },
    histories: [...foreign, { desk, ...events }].map((chain) => ({
      desk: chain.desk.name,
      events: chain.items.length,
      purged: chain.items.filter(({ payload }) => payload === null).length,
    })),
    here: known.here,
    sourcesKept: known.otherSources.map(({ title }) => title),
    members: withAccount,
    can: { import_article: !known.here && mayVouch },
  };
}
