import { type Actor, mintActor } from "@/lib/auth/actor";
import { readClaims } from "@/lib/queries/read-claims";
import { readSigning } from "@/lib/queries/read-signing";
import { submitAssessment } from "@/lib/usecases/assessments/submit-assessment";
import { waveWords } from "@/lib/usecases/coverage/wave-words";
import { initialPass } from "@/lib/usecases/signing/initial-pass";
import { signOff } from "@/lib/usecases/signing/sign-off";
import { asOwner } from "./database";
import { aClaim, aMember, anArticle, command, newId, someEvidence, type TestArticle, type TestDesk } from "./newsroom";

/* An article brought to where it can be signed, by the book: through the use cases. */

/** The same person, who has just proved who they are. */
export const fresh = (actor: Actor): Actor => mintActor({ ...actor, at: new Date(), authenticatedAt: new Date() });

/** The people it takes: who checks, who reads through, who signs. */
export interface Crew {
  checker: Actor;
  head: Actor;
  editor: Actor;
}

export async function aCrew(desk: TestDesk): Promise<Crew> {
  return {
    checker: await aMember(desk, "checker", "Ana"),
    head: await aMember(desk, "research_head", "Noor"),
    editor: await aMember(desk, "editor", "Eva"),
  };
}

/** Answers a claim as it stands: confirmed, unless said otherwise. */
export async function answer(
  by: Actor,
  article: { id: string },
  claimId: string,
  given: { labelKey: string; finding: "supported" | "refuted"; disposition: "stet" | "fix" } = {
    labelKey: "confirmed",
    finding: "supported",
    disposition: "stet",
  },
): Promise<void> {
  const claims = await readClaims(by, article.id, { limit: 1000, retired: "true" });
  const claim = claims.items.find(({ id }) => id === claimId);
  if (!claim) throw new Error("no such claim");
  const place = claim.placements.find(({ primary }) => primary);
  const [{ versionId } = { versionId: "" }] = await asOwner<{ versionId: string }>(
    `SELECT current_version_id AS "versionId" FROM article WHERE id = $1`,
    [article.id],
  );
  await submitAssessment(by, article.id, claimId, {
    ...command(),
    id: newId(),
    answer: { ...given, qualifiers: [], rationale: "" },
    judged: { versionId, statement: claim.statement, placementText: place?.exact ?? "" },
  });
}

/** Lets all of an article's words through. */
export async function waveAll(by: Actor, article: TestArticle): Promise<void> {
  let start = 0;
  const waves = article.text.split("\n").flatMap((line) => {
    const range = { unit: "utf16" as const, start, end: start + line.length };
    start += line.length + 1;
    return line.trim() === "" ? [] : [{ id: newId(), range }];
  });
  await waveWords(by, article.id, { ...command(), versionId: article.versionId, waves });
}

/** Initials every pass of the desk's list. */
export async function initialAll(by: Actor, articleId: string): Promise<void> {
  const { passes, now } = await readSigning(by, articleId);
  for (const { key, initialled } of passes) {
    if (initialled) continue;
    await initialPass(by, articleId, key, { ...command(), id: newId(), versionId: now.versionId, initialled: true });
  }
}

/** Does all that is missing on an article with these claims: state, evidence, answers, waves, initials. */
export async function makeReady(crew: Omit<Crew, "editor">, article: TestArticle, claimIds: string[]): Promise<void> {
  await asOwner("UPDATE article SET state = 'in_check' WHERE id = $1 AND state = 'draft'", [article.id]);
  for (const claimId of claimIds) {
    await someEvidence(crew.checker, article, claimId);
    await answer(crew.checker, article, claimId);
  }
  await waveAll(crew.checker, article);
  await asOwner(
    `UPDATE call SET dismissed_at = now(), dismissed_by_id = $2, dismissed_reason = 'Nobody is there'
     WHERE article_id = $1 AND answered_at IS NULL AND dismissed_at IS NULL`,
    [article.id, crew.head.memberId],
  );
  await initialAll(crew.head, article.id);
}

/** An article of our own with one claim, ready to be signed. */
export async function aReadyArticle(crew: Crew): Promise<TestArticle & { claimId: string }> {
  const article = await anArticle(crew.checker);
  const { id: claimId } = await aClaim(crew.checker, article, ["4,200 containers"]);
  await makeReady(crew, article, [claimId]);
  return { ...article, claimId };
}

/** Signs what stands. */
export async function sign(by: Actor, articleId: string, role?: "editor" | "legal") {
  const { now } = await readSigning(by, articleId);
  const body = { ...command(), id: newId(), digest: now.digest, ...(role ? { role } : {}) };
  return signOff(fresh(by), articleId, body);
}
