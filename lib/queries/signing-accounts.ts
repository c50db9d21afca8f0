import type { Actor } from "@/lib/auth/actor";
import type { ClaimView } from "@/lib/contract/claims";
import type { SignedAccounts } from "@/lib/contract/signing";
import type { Db } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import { DECISION, FIRST, SECOND } from "@/lib/domain/assessments/cycle";
import type { Deed } from "@/lib/domain/signing/deeds";
import type { ReadyGround } from "./ready-facts";

const roundDid: Readonly<Record<number, Deed>> = {
  [FIRST]: "assessed",
  [SECOND]: "assessed_second",
  [DECISION]: "adjudicated",
};

/** What is listed beside the text when it is signed: counts, exceptions, what was retired, what was waved with a number in it, who did what. */
export async function signingAccounts(
  db: Db,
  actor: Actor,
  article: FoundArticle,
  text: string,
  { claims, coverage, initials }: ReadyGround,
): Promise<SignedAccounts> {
  const live = claims.filter(({ retired }) => retired === null);
  return {
    counts: {
      words: [...text.matchAll(/[\p{L}\p{N}]+/gu)].length,
      claims: live.length,
      settled: live.filter(({ stage }) => stage === "settled").length,
      retired: claims.length - live.length,
      evidence: live.reduce((sum, { evidence }) => sum + evidence.filter(({ withdrawn }) => !withdrawn).length, 0),
    },
    exceptions: live.flatMap(({ id: claimId, number, statement, sourcing }) =>
      (sourcing?.accepted ?? []).map(({ reason, byId }) => ({ claimId, number, statement, reason, byId })),
    ),
    retired: claims.flatMap(({ id: claimId, number, statement, retired }) =>
      retired ? [{ claimId, number, statement, reason: retired.reason }] : [],
    ),
    wavedNumbers: (coverage?.wavedWithNumbers ?? []).map(({ start, end, text: words, memberId }) => ({
      ...{ range: { unit: "utf16" as const, start, end }, text: words, memberId },
    })),
    people: await peopleOf(db, actor, article, [...initials.values()], live),
  };
}

async function peopleOf(
  db: Db,
  { deskId }: Actor,
  { id: articleId, currentVersionId: versionId }: FoundArticle,
  initials: readonly { memberId: string }[],
  claims: readonly ClaimView[],
): Promise<SignedAccounts["people"]> {
  const of = { deskId, articleId };
  const parts = await db.part.findMany({ where: of, orderBy: [{ assignedAt: "asc" }, { memberId: "asc" }] });
  const waves = await db.wave.findMany({
    where: { ...of, versionId },
    distinct: ["memberId"],
    select: { memberId: true },
  });
  const people = new Map<string, { parts: Set<(typeof parts)[number]["part"]>; did: Set<Deed> }>();
  const person = (memberId: string) => {
    const known = people.get(memberId) ?? { parts: new Set(), did: new Set() };
    people.set(memberId, known);
    return known;
  };
  for (const { memberId, part } of parts) person(memberId).parts.add(part);
  // By what the reader is shown of the answers: whoever may not know that there is one does not learn whose it is.
  for (const { memberId, round } of claims.flatMap(({ assessments }) => assessments)) {
    const did = roundDid[round];
    if (did) person(memberId).did.add(did);
  }
  for (const { memberId } of waves) person(memberId).did.add("waved");
  for (const { decided } of claims.flatMap(({ fixes }) => fixes))
    if (decided) person(decided.byId).did.add("decided_fixes");
  for (const { memberId } of initials) person(memberId).did.add("initialled");
  return [...people].map(([memberId, { parts: held, did }]) => ({ memberId, parts: [...held], did: [...did] }));
}
