import type { Actor } from "@/lib/auth/actor";
import type { EvidenceView } from "@/lib/contract/evidence";
import type { ClaimSourcing } from "@/lib/contract/sourcing";
import type { Db, Prisma } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import { type FoundPolicy, findSourcingPolicy } from "@/lib/db/find-sourcing-policy";
import { meets } from "@/lib/domain/sourcing/meets";
import { strictestTier } from "@/lib/domain/sourcing/strictest-tier";
import { articleRestsOn, type EvidenceFacts } from "@/lib/domain/sourcing/weighed";
import { withoutNames } from "@/lib/domain/sourcing/without-names";

/** What a policy needs to know of an article before it looks at any claim of it. */
export interface SourcingGround {
  policy: FoundPolicy;
  purpose: FoundArticle["purpose"];
  publishedDate: string;
  derivedFromIds: string[];
  restsOnIds: ReadonlySet<string>;
  at: number;
}

/** Reads that ground in two or three statements, whatever the number of claims. */
export async function sourcingGround(db: Db, actor: Actor, article: FoundArticle): Promise<SourcingGround> {
  const { deskId, at } = actor;
  const { publishedAt, derivedFromId } = await db.article.findUniqueOrThrow({
    where: { deskId_id: { deskId, id: article.id } },
    select: { publishedAt: true, derivedFromId: true },
  });
  const derivedFromIds = derivedFromId === null ? [] : [derivedFromId];
  const uses =
    derivedFromId === null
      ? []
      : await db.evidence.findMany({
          where: { deskId, articleId: article.id, withdrawnAt: null, reliesOnId: { not: null } },
          select: { sourceId: true, reliesOnId: true },
          distinct: ["sourceId", "reliesOnId"],
        });
  return {
    policy: await findSourcingPolicy(db, actor, article.purpose),
    purpose: article.purpose,
    publishedDate: publishedAt,
    derivedFromIds,
    restsOnIds: articleRestsOn(derivedFromIds, uses),
    at: at.getTime(),
  };
}

/** What of a claim's row a policy looks at. */
export const withSourcing = {
  evidence: { include: { source: true, reliesOn: true } },
  assessments: { orderBy: { number: "asc" } },
  risks: { where: { withdrawnAt: null }, orderBy: [{ acceptedAt: "asc" }, { id: "asc" }] },
} satisfies Prisma.ClaimInclude;

export type SourcedClaim = Prisma.ClaimGetPayload<{ include: typeof withSourcing }>;

/**
 * What the policy says of a claim, for somebody to whom its answers are shown. A risk taken holds for the answer it was taken for: one
 * that was given anew stands by itself. Sources that `shown` does not tell the reader are hidden in the reasons too.
 */
export function claimSourcing(
  row: SourcedClaim,
  ground: SourcingGround,
  shown: readonly EvidenceView[] | "all",
): ClaimSourcing {
  const { policy, purpose, publishedDate, derivedFromIds, restsOnIds, at } = ground;
  const last = row.assessments.at(-1) ?? null;
  const taken = row.risks.filter((risk) => risk.assessmentId === last?.id && risk.policyId === policy.id);
  const sources = row.evidence.flatMap(({ source, reliesOn }) => (reliesOn ? [source, reliesOn] : [source]));
  const verdict = meets(policy.rules, {
    claim: { kind: row.kind, priority: row.priority, claimDate: row.claimDate, answer: last },
    evidence: row.evidence.map((each) => evidenceFacts(each, at)),
    article: { purpose, publishedDate, derivedFromIds, restsOnIds },
    retractedIds: new Set(sources.filter((source) => source.retractedAt !== null).map((source) => source.id)),
    acceptedKeys: taken.flatMap((risk) => risk.ruleKeys),
    at,
  });
  const speaking = verdict.rules.filter((rule) => rule.state !== "not_applicable" || rule.reasons.length > 0);
  const told = { ...verdict, rules: speaking };
  return {
    policyId: policy.id,
    policyVersion: policy.version,
    policyName: policy.name,
    verdict: shown === "all" ? told : withoutNames(told, knownFrom(shown)),
    accepted: taken.map((risk) => ({
      ...{ id: risk.id, ruleKeys: risk.ruleKeys, reason: risk.reason },
      ...{ byId: risk.acceptedById, at: risk.acceptedAt.toISOString() },
    })),
  };
}

/** The sources that a reader is told of by the evidence they may see. */
function knownFrom(shown: readonly EvidenceView[]): Set<string> {
  const open = shown.filter((each) => !each.redacted);
  return new Set(open.flatMap(({ source, reliesOn }) => (reliesOn ? [source.id, reliesOn.id] : [source.id])));
}

function evidenceFacts(row: SourcedClaim["evidence"][number], at: number): EvidenceFacts {
  const { id, sourceId, reliesOnId, stance, basis, eventDate, accessedDate, source } = row;
  return {
    ...{ id, sourceId, reliesOnId, stance, basis, eventDate, accessedDate },
    tier: strictestTier([row, source], at),
    publishedDate: source.publishedDate,
    withdrawn: row.withdrawnAt !== null,
  };
}
