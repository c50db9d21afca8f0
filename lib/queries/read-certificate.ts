import type { Actor } from "@/lib/auth/actor";
import type { CertificateView } from "@/lib/contract/signing";
import { type Db, reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findArticle } from "@/lib/db/find-article";
import { findDesk } from "@/lib/db/find-desk";
import { findHiddenClaims } from "@/lib/db/find-sight";
import { type FoundSignOff, findSignOff } from "@/lib/db/find-sign-off";
import { refuse } from "@/lib/domain/refusal";
import { passesOf, standingInitials } from "@/lib/domain/signing/pass-list";
import { comparedVersion } from "./compared-version";
import { overridesOn } from "./overrides-on";
import { signOffView } from "./sign-off-view";

/** What a sign-off says, for print: the very text, its hashes, signatures and what they rest on, exceptions, the head of the article's chain. */
export function readCertificate(actor: Actor, articleId: string, signOffId: string): Promise<CertificateView> {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    const { id, title, purpose } = await findArticle(db, actor, articleId);
    const signOff = await findSignOff(db, actor, articleId, signOffId);
    if (!signOff) return refuse("not_found", { what: "sign_off" });
    const desk = await findDesk(db, actor);
    const { text, furniture } = await comparedVersion(db, actor.deskId, signOff.versionId);
    return {
      article: { id, title, purpose },
      desk: desk.name,
      signOff: await signOffView(db, actor, signOff),
      text,
      furniture: furniture.flatMap((is, line) => (is ? [line] : [])),
      accounts: accountsOf(signOff, text, await findHiddenClaims(db, actor, articleId)),
      passes: await passesAt(db, actor, articleId, signOff, desk.passList),
      overrides: await overridesOn(db, actor, articleId, signOff.completedAt ?? signOff.createdAt),
      chain: { seq: signOff.chainSeq, head: Buffer.from(signOff.chainHead).toString("hex") },
    };
  });
}

function accountsOf(
  { signed }: FoundSignOff,
  text: string /** Whose answers the reader must not be shown by now: what was accepted on them would tell. */,
  hidden: ReadonlyMap<string, unknown>,
): CertificateView["accounts"] {
  const live = signed.claims.filter(({ retired }) => retired === null);
  const claimOf = (claimId: string) => {
    const { number = 0, statement = "" } = signed.claims.find(({ id }) => id === claimId) ?? {};
    return { claimId, number, statement };
  };
  return {
    counts: {
      words: [...text.matchAll(/[\p{L}\p{N}]+/gu)].length,
      claims: live.length,
      settled: live.filter(({ settled }) => settled !== null).length,
      retired: signed.claims.length - live.length,
      evidence: live.reduce((sum, { restsOn }) => sum + restsOn.length, 0),
    },
    exceptions: signed.exceptions
      .filter(({ claimId }) => !hidden.has(claimId))
      .map(({ claimId, reason, acceptedById }) => ({ ...claimOf(claimId), reason, byId: acceptedById })),
    retired: signed.claims.flatMap(({ id, retired }) =>
      retired === null ? [] : [{ ...claimOf(id), reason: retired }],
    ),
  };
}

/** The initials that stood when it was signed. */
async function passesAt(db: Db, { deskId }: Actor, articleId: string, signOff: FoundSignOff, list: unknown) {
  const at = signOff.completedAt ?? signOff.createdAt;
  const rows = await db.passInitial.findMany({ where: { deskId, articleId, at: { lte: at } } });
  const versions = await db.version.findMany({
    where: { deskId, articleId },
    select: { id: true, textSha256: true },
  });
  const hashes = new Map(versions.map((version) => [version.id, version.textSha256]));
  const then = rows
    .filter(({ takenBackAt }) => takenBackAt === null || takenBackAt > at)
    .map((row) => ({ ...row, takenBackAt: null, textSha256: hashes.get(row.versionId) ?? "" }));
  const names = new Map(passesOf(list).map(({ key, name }) => [key, name]));
  return [...standingInitials(then, signOff.textSha256)].map(([key, { memberId, at: when }]) => ({
    ...{ name: names.get(key) ?? key, memberId, at: when.toISOString() },
  }));
}
